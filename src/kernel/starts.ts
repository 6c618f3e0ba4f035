import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;
const slack = 256;

/** What is left of each year's start; see `signals/first-five-days.ts`. */
export function startScoreColumn(
  closes: Float64Array,
  base: Float64Array,
  start: Float64Array,
  reversedBelow: number,
  dust: number,
): Float64Array {
  const n = closes.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 4 * n * double + slack);
  const [values, bases, starts] = [arena.column(closes), arena.column(base), arena.column(start)];
  const score = arena.room(n * double);
  calls.startScores(values, bases, starts, n, reversedBelow, dust, score);
  return arena.doubles(score, n);
}

/** An extreme opening gap, and the rows from `from` to `last` on which it is judged. */
export interface JudgedGap {
  base: number;
  from: number;
  last: number;
  gap: number;
  /** How many more rows than sessions there are from `base` to these rows. */
  shift: number;
}

export interface GapLimits {
  redFlagThrough: number;
  fullWeightFrom: number;
  redFlag: number;
}

/** What is kept of some opening gaps, NaN on all other rows; see `signals/opening-gap.ts`. */
export function keptScoreColumn(
  small: Float64Array,
  growth: Float64Array,
  gaps: readonly JudgedGap[],
  { redFlagThrough, fullWeightFrom, redFlag }: GapLimits,
  dust: number,
): Float64Array {
  const n = small.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 3 * n * double + slack);
  const [smalls, growths] = [arena.column(small), arena.column(growth)];
  const score = arena.column(new Float64Array(n).fill(Number.NaN));
  for (const { base, from, last, gap, shift } of gaps) {
    const [flagged, full] = [redFlagThrough + shift, fullWeightFrom + shift];
    calls.keptScores(smalls, growths, base, from, last + 1, gap, flagged, full, redFlag, dust, score);
  }
  return arena.doubles(score, n);
}
