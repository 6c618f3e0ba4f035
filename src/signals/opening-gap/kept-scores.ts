import { countThrough } from '../../dates/count-through.ts';
import * as loops from '../../kernel/loops.ts';
import { calendarGaps } from '../../market/calendar/gaps.ts';
import type { Market } from '../../market/market.ts';
import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { sessionNumber } from '../year-openings.ts';
import type { OpeningGap, OpeningGapParams } from './gaps.ts';

/** Score while a gap is a red flag. */
export const redFlag = -0.5;

/** An extreme opening gap, and the rows from `from` to `last` on which it is judged. */
interface JudgedGap {
  /** Last row of the year before. */
  base: number;
  from: number;
  last: number;
  gap: number;
  /** How many more rows than sessions there are from `base` to these rows. */
  shift: number;
}

/**
 * The rows on which an extreme gap is judged, in runs on which the number of the session is that of the row: a session without a
 * row after the opening, or a row without a session, begins another one.
 */
export function judgedRuns({ days, labels }: Market, opening: OpeningGap): JudgedGap[] {
  const { base, opened, last, gap } = opening;
  const { missing, extra } = calendarGaps(days);
  const [after, through] = [valueAt(days, base), valueAt(days, last)];
  const within = (gaps: Int32Array) => gaps.subarray(countThrough(gaps, after), countThrough(gaps, through));
  const irregular = labels.isUs ? [...within(missing), ...within(extra)].sort((a, b) => a - b) : [];
  const runs: JudgedGap[] = [];
  let from = opened;
  for (const next of [...irregular.map((day) => countThrough(days, day - 1)), last + 1]) {
    if (next <= from) continue;
    const [shift, run] = [from - base - sessionNumber(days, opening, from, labels.isUs), runs.at(-1)];
    if (run && run.shift === shift) run.last = next - 1;
    else runs.push({ base, from, last: next - 1, gap, shift });
    from = next;
  }
  return runs;
}

/** Scores of an extreme gap on the rows of one run. */
export function keptScores(
  { small, growth }: Market,
  { base, from, last, gap, shift }: JudgedGap,
  { redFlagThrough, fullWeightFrom }: OpeningGapParams,
): Float64Array {
  const ofYear = (prices: Float64Array) => prices.subarray(base, last + 1);
  const [flagged, full] = [redFlagThrough + shift, fullWeightFrom + shift];
  return loops.keptScores(ofYear(small), ofYear(growth), gap, flagged, full, redFlag, tolerance).subarray(from - base);
}
