import type { Io } from '../../io.ts';

/** Columns of the terminal; without one, or if it does not know its size (some consoles report 0), COLUMNS, else 80. */
export const columnsOf = ({ stdout, env }: Io): number => stdout.columns || Math.trunc(Number(env.COLUMNS)) || 80;
