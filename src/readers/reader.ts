import type { Purpose } from './read-options.ts';

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

/** Names of the columns to take, compared without regard to case. */
export interface ColumnNames {
  date: string;
  close: string;
  /** The close less later dividends, where it stands beside the close. */
  adjusted?: string | undefined;
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
  columns: ColumnNames | ((head: Head) => ColumnNames);
  /** Lines above the first row of data, blank ones not counted; 1 if not given. */
  headerLines?: number;
  /** Whether a row may stop short of the last column, which is neither date nor close. */
  lastMayBeAbsent?: boolean;
  /** Cells that say "no price that day": such a row is left out and counted, never filled. */
  missing?: readonly string[];
  /** How this vendor writes dates (ids of `date-formats.ts`); told from the column where not given. */
  dates?: readonly string[];
  /** How this vendor writes numbers (ids of `number-notations.ts`); told from the column where not given. */
  numbers?: readonly string[] | ((head: Head) => readonly string[]);
  /** A symbol that the head itself names. */
  symbol?(head: Head): string | null;
}

/** Rows as they stand in the file: dates in any order, each close finite, and positive unless the purpose permits others. */
export interface Rows {
  days: Int32Array;
  closes: Float64Array;
  /** Rows that said "no price that day". */
  missing: number;
}

/** Where the two cells of a row are and what the reader makes of them. */
export interface Layout {
  file: string;
  purpose: Purpose;
  delimiter: string;
  /** Cells in every row, and whether the last one may be absent. */
  width: number;
  lastMayBeAbsent: boolean;
  /** Column numbers from 0. */
  date: number;
  close: number;
  /** The close less later dividends, and the name of the instrument, where there is such a column. */
  adjusted?: number | undefined;
  symbol?: number | undefined;
  /** The time of day, where it stands beside the date. */
  time?: number | undefined;
  /** The columns as the file names them. */
  names: { date: string; close: string; adjusted?: string | undefined };
  /** Physical line above the first row of data. */
  headerLines: number;
  missing: readonly string[];
  /** The only date formats and number notations to try; all of them where not given. */
  dates?: readonly string[] | undefined;
  numbers?: readonly string[] | undefined;
}

const known = new WeakMap<readonly string[], readonly string[]>();

/** The names without case and blanks, so that " DATE " is "date"; worked out once for all the readers that ask. */
export function plainNames(cells: readonly string[]): readonly string[] {
  const names = known.get(cells) ?? cells.map((cell) => cell.trim().toLowerCase());
  known.set(cells, names);
  return names;
}

/** Whether the columns are exactly these, in any order. */
export function hasExactly(head: Head, ...names: string[]): boolean {
  const columns = plainNames(head.columns);
  return columns.length === names.length && names.every((name) => columns.includes(name));
}

/** Whether the columns begin with these, and whatever follows them. */
export function beginsWith(head: Head, ...names: string[]): boolean {
  const columns = plainNames(head.columns);
  return names.every((name, i) => columns[i] === name);
}
