import { tolerance } from '../tolerance.ts';

/** What shifts say of a difference; see {@link shiftTest}. */
export interface ShiftTest {
  /** How many shifts there were. */
  shifts: number;
  /** In (0, 1]; NaN without a shift. */
  p: number;
  /** A difference has to be larger than this to be significant at 5%; NaN where there are too few shifts to tell. */
  needed05: number;
  /** The same at 2.5%: what the larger of two has to be after Holm's adjustment. */
  needed025: number;
  /** The difference, give or take what is needed at 5%: without 0 where p is at most 5%. NaN where it is. */
  interval: readonly [low: number, high: number];
}

/** Number of values at the beginning of an ascending column that are below. */
function countBelow(ascending: Float64Array, isBelow: (value: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(ascending[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The size at place `m`, from 0, of the sizes of an ascending column, the largest first. */
function sizeAt(ascending: Float64Array, m: number): number {
  let [low, high, size] = [0, ascending.length - 1, Number.NaN];
  for (let taken = 0; taken <= m && low <= high; taken++) {
    const [below, above] = [-(ascending[low] ?? 0), ascending[high] ?? 0];
    if (below > above) low++;
    else high--;
    size = Math.max(below, above);
  }
  return size;
}

/** What a difference has to exceed to be significant at a level; NaN where there are too few shifts for it. */
export function neededAt(level: number, ascending: Float64Array): number {
  const m = Math.floor(level * (1 + ascending.length)) - 1;
  return m < 0 ? Number.NaN : sizeAt(ascending, m);
}

/**
 * Tests a difference against those of the same flags shifted along the same column: p = (1 + how many are at least as large) / (1 + how many
 * there are).
 *
 * @param difference - unshifted
 * @param shifted - of `shiftedDifferences`
 */
export function shiftTest(difference: number, shifted: Float64Array): ShiftTest {
  const shifts = shifted.length;
  if (shifts === 0 || Number.isNaN(difference)) {
    return { shifts, p: Number.NaN, needed05: Number.NaN, needed025: Number.NaN, interval: [Number.NaN, Number.NaN] };
  }
  const ascending = shifted.toSorted();
  // Sums of the same values differ by the order of adding: equal ones must count as equally large.
  const size = Math.abs(difference) - tolerance;
  const within = countBelow(ascending, (value) => value < size) - countBelow(ascending, (value) => value <= -size);
  const needed05 = neededAt(0.05, ascending);
  return {
    shifts,
    p: (1 + shifts - Math.max(0, within)) / (1 + shifts),
    needed05,
    needed025: neededAt(0.025, ascending),
    interval: [difference - needed05, difference + needed05],
  };
}
