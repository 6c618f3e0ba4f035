import { symbolsOf } from '../identity/instruments.ts';
import type { Role } from '../series/series.ts';

/** What to read from a file: the daily closes of one index by default. */
export interface ReadOptions {
  /** Names for the column to read if a file has several, in order of preference: upper case, letters and digits only. */
  columns: readonly string[];
  /** Whether bars of a week or longer are refused. */
  isDaily: boolean;
  /** Whether a value of zero or less is an error; flows may be negative. */
  isPositive: boolean;
  /** Whether the digits of each value are kept, to copy it without rounding. */
  keepsCells?: boolean;
}

/** Closes of one index from a file of one series. */
export const dailyCloses: ReadOptions = { columns: [], isDaily: true, isPositive: true };

/** Closes of a role's index, or of a fund that stands in for it, from a file of one series or of several. */
export const closesOf = (role: Role): ReadOptions => ({ ...dailyCloses, columns: symbolsOf(role) });
