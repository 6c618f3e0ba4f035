import { differencesAtShifts, shiftedDifferencesOf } from '../../kernel/shifted-means.ts';
import { requireCount } from '../preconditions.ts';

/** Runs of flagged rows: run `i` is the rows from `starts[i]` up to, but not including, `ends[i]`. */
export interface FlaggedRuns {
  starts: Int32Array;
  ends: Int32Array;
}

/** So many shifts: by `first` rows, and by `step` more each time. */
export interface Shifts {
  first: number;
  step: number;
  count: number;
}

/** No shift at all. */
const noShifts: Shifts = { first: 0, step: 1, count: 0 };

/**
 * Shifts from the smallest to the largest, about as many as wanted.
 *
 * @param smallest - rows, an integer of at least 0
 * @param largest - rows; none where it is below the smallest
 * @param wanted - an integer of at least 1: the step is the largest that makes at least so many, or 1
 * @throws RangeError if `smallest` or `wanted` is no such integer
 * @example shiftsBetween(21, 40, 10); // => { first: 21, step: 2, count: 10 }
 */
export function shiftsBetween(smallest: number, largest: number, wanted: number): Shifts {
  requireCount(smallest, 0, 'smallest');
  requireCount(wanted, 1, 'wanted');
  if (!(largest >= smallest)) return noShifts;
  const step = Math.max(1, Math.floor((largest - smallest + 1) / wanted));
  return { first: smallest, step, count: Math.floor((largest - smallest) / step) + 1 };
}

/**
 * Differences of conditional means from the mean of all rows when the flags are shifted along the column, around its end: `d_k` is the
 * mean of `x[(i + k) mod n]` over the flagged rows i, less the mean. Both keep their own dependence. A shift costs two sums per run.
 *
 * @param x - n values in the order of time, and their mean
 * @param groups - the flagged rows of each condition; no row in two groups
 * @param shifts - from 0 to n rows
 * @returns for each group one difference per shift; NaN where it has no row
 * @see https://en.wikipedia.org/wiki/Permutation_test (with circular shifts instead of permutations)
 */
export function shiftedDifferences(
  x: { values: Float64Array; mean: number },
  groups: readonly FlaggedRuns[],
  shifts: Shifts,
): Float64Array[] {
  if (shifts.count === 0) return groups.map(() => new Float64Array());
  return shiftedDifferencesOf(x, groups, shifts);
}

/**
 * The differences of {@link shiftedDifferences} at shifts of one's own, as several markets need that are shifted together.
 *
 * @param shifts - rows, each from 0 (the differences themselves) to n, in any order
 * @returns for each group one difference per shift; NaN where it has no row
 */
export const differencesAt = (
  x: { values: Float64Array; mean: number },
  groups: readonly FlaggedRuns[],
  shifts: Int32Array,
): Float64Array[] => differencesAtShifts(x, groups, shifts);
