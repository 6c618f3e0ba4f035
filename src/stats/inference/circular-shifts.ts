import { shiftsBeyondOf } from '../../kernel/dependence.ts';
import { requireCount } from '../preconditions.ts';
import { tolerance } from '../tolerance.ts';

/** Runs of flagged rows: run `i` is the rows from `starts[i]` up to, but not including, `ends[i]`. */
export interface FlaggedRuns {
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * p-values of conditional means by circular shifts: how often the same runs, shifted along the same column, have a mean at least
 * as far from that of all rows. Both series keep their own dependence. A shift costs two sums per run.
 *
 * @param x - n values in the order of time, and their mean
 * @param groups - the flagged rows of each condition; no row in two groups
 * @param minShift - smallest shift, in rows, in either direction; shifts are the multiples of `step` in between
 * @returns (1 + shifts at least as extreme) / (1 + shifts) for each group, in (0, 1]; NaN where there is no shift
 * @throws RangeError if `minShift` or `step` is no integer of at least 1
 * @see https://en.wikipedia.org/wiki/Permutation_test (with circular shifts instead of permutations)
 */
export function circularShiftPValues(
  x: { values: Float64Array; mean: number },
  groups: readonly FlaggedRuns[],
  minShift: number,
  step = 5,
): number[] {
  requireCount(minShift, 1, 'minShift');
  requireCount(step, 1, 'step');
  const first = Math.ceil(minShift / step);
  const shifts = Math.floor((x.values.length - minShift) / step) - first + 1;
  if (!(shifts > 0)) return groups.map(() => Number.NaN);
  // Sums of the same values differ by the order of adding: equal ones must count as equally extreme.
  return shiftsBeyondOf(x, groups, { first, shifts, step, dust: tolerance }).map(
    (beyond) => (1 + beyond) / (1 + shifts),
  );
}
