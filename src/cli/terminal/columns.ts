import type { Io } from '../../io.ts';

/** Columns of the terminal; one that does not know its size (0 columns, in some consoles) counts as 80, as does none. */
export const columnsOf = ({ stdout }: Io): number => stdout.columns || 80;
