import type { Io } from '../../io.ts';

/** Columns of the terminal; 80 without one, or if it does not know its size (some consoles report 0). */
export const columnsOf = ({ stdout }: Io): number => stdout.columns || 80;
