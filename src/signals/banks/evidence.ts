import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { calendarYears } from '../year-starts.ts';

export interface BanksParams {
  lookback: number;
}

/** Calendar years of a ratio to the large index, through row `t`: its log return in each, NaN where an end is unknown. */
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

/** Figures behind a reading. */
export type BanksEvidence = {
  /** Completed calendar years running ahead of the large index; null where the last one is unknown. */
  yearsAhead: number | null;
  lastYear: number | null;
  /** Log return less the index. */
  leadThisYear: number;
};
