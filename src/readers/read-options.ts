import { symbolsOf } from '../identity/instruments.ts';
import type { Role } from '../series/series.ts';

/** What a file is read for: an index's daily closes, unless told otherwise. */
export interface Purpose {
  /**
   * Names under which the wanted column may stand in a file of several, the best first, compared as `symbols.ts` compares (upper
   * case, letters and digits only).
   */
  columns: readonly string[];
  /** Whether bars of a week, a month and more are refused. */
  isDaily: boolean;
  /** Whether a value of zero or less is a mistake (a flow may be negative). */
  isPositive: boolean;
  /** Whether the text of each value is kept, for copying it digit for digit. */
  keepsCells?: boolean;
}

/** Closes of one index, in whatever file of one series they stand. */
export const dailyCloses: Purpose = { columns: [], isDaily: true, isPositive: true };

/** Closes of the index of a role, or of a fund that stands for it, alone or among others. */
export const closesOf = (role: Role): Purpose => ({ ...dailyCloses, columns: symbolsOf(role) });
