/** The first lines of a file, split into cells: all that a reader may look at to recognise its own. */
export interface Head {
  /** One byte that parts the cells. */
  delimiter: ',' | ';' | '\t' | '|';
  /** Cells of the first line that is not blank, trimmed, as written. */
  columns: readonly string[];
  /** The first 40 lines in cells, without the blank ones, the column line included. */
  rows: readonly (readonly string[])[];
  /** Physical line of each of these rows, from 1. */
  lines: readonly number[];
}

/**
 * One vendor's layout, as data. The list of them is `index.ts`; a file belongs to the first that recognises its head.
 */
export interface Reader {
  /** Equal to the file name. */
  id: string;
  /** As a person calls it. */
  vendor: string;
  recognises(head: Head): boolean;
  /** Names of the columns to take, compared without regard to case. */
  columns: { date: string; close: string };
  /** Lines above the first row of data, blank ones not counted; 1 if not given. */
  headerLines?: number;
  /** Whether a row may stop short of the last column, which is neither date nor close. */
  lastMayBeAbsent?: boolean;
  /** Cells that say "no price that day": such a row is left out and counted, never filled. */
  missing?: readonly string[];
  /** A symbol that the head itself names. */
  symbol?(head: Head): string | null;
}

/** Rows as they stand in the file: dates in any order, each close finite and positive. */
export interface Rows {
  days: Int32Array;
  closes: Float64Array;
  /** Rows that said "no price that day". */
  missing: number;
}

/** Where the two cells of a row are and what the reader makes of them. */
export interface Layout {
  file: string;
  delimiter: string;
  /** Cells in every row, and whether the last one may be absent. */
  width: number;
  lastMayBeAbsent: boolean;
  /** Column numbers from 0. */
  date: number;
  close: number;
  /** The two columns as the file names them. */
  names: { date: string; close: string };
  /** Physical line above the first row of data. */
  headerLines: number;
  missing: readonly string[];
}

/** The names without case and blanks, so that " DATE " is "date". */
export const plainNames = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim().toLowerCase());

/** Whether the columns are exactly these, in any order. */
export function hasExactly(head: Head, ...names: string[]): boolean {
  const columns = plainNames(head.columns);
  return columns.length === names.length && names.every((name) => columns.includes(name));
}
