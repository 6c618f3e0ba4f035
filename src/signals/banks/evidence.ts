import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { calendarYears } from '../calendar-years.ts';

export interface BanksParams {
  lookback: number;
}

/** Log return of a ratio to the large index in each calendar year through row `t`; NaN where an end is unknown. */
export function years(
  { days }: Market,
  ratio: Float64Array,
  t: number,
): { year: number; lead: number; complete: boolean }[] {
  const through = { id: 'banks', days: days.subarray(0, t + 1), closes: ratio.subarray(0, t + 1), origins: [] };
  return calendarYears(through).map(({ year, base, last, complete }) => ({
    year,
    lead: valueAt(ratio, last) - valueAt(ratio, base),
    complete,
  }));
}

/** Figures behind the reading of row `t`. */
export type BanksEvidence = {
  /** Completed calendar years running ahead of the large index; null where the last one is unknown. */
  yearsAhead: number | null;
  lastYear: number | null;
  /** Log return in excess of the index. */
  leadThisYear: number;
};
