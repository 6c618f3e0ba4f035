import { shiftsBeyondOf } from '../../kernel/dependence.ts';
import { requireCount } from '../preconditions.ts';
import { tolerance } from '../tolerance.ts';

/** Runs of flagged rows: from each of `starts` to before the `ends` of the same place. */
export interface FlaggedRuns {
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * p-values of conditional means by circular shifts: how often do the same spells, laid elsewhere on the same column, give a
 * mean at least as far from that of all rows? Both series keep their own dependence. A shift costs two sums per spell.
 *
 * @param x - n values in the order of time, and their mean
 * @param groups - the flagged rows of each condition, none in two
 * @param least - smallest shift, in rows, from either side; shifts are the multiples of `step` between
 * @returns (1 + shifts at least as extreme) / (1 + shifts) for each group, in (0, 1]; NaN where there is no shift
 * @throws RangeError if `least` or `step` is no integer of at least 1
 * @see https://en.wikipedia.org/wiki/Permutation_test (with circular shifts in the place of permutations)
 */
export function circularShiftPValues(
  x: { values: Float64Array; mean: number },
  groups: readonly FlaggedRuns[],
  least: number,
  step = 5,
): number[] {
  requireCount(least, 1, 'least');
  requireCount(step, 1, 'step');
  const first = Math.ceil(least / step);
  const shifts = Math.floor((x.values.length - least) / step) - first + 1;
  if (!(shifts > 0)) return groups.map(() => Number.NaN);
  // Sums of the same values differ by the order of adding: equal ones must count as equally extreme.
  return shiftsBeyondOf(x, groups, { first, shifts, step, dust: tolerance }).map(
    (beyond) => (1 + beyond) / (1 + shifts),
  );
}
