import { sizesOf } from '../../kernel/sizes.ts';
import { tolerance } from '../tolerance.ts';
import { valueAt } from '../value-at.ts';

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

/** Place, from 0, in descending order of the size that a difference has to exceed at a level; below 0 with too few shifts for it. */
const placeAt = (level: number, shifts: number) => Math.floor(level * (1 + shifts)) - 1;

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
  const [at05, at025] = [placeAt(0.05, shifts), placeAt(0.025, shifts)];
  const places = [Math.max(0, at05), Math.max(0, at025)];
  // Sums of the same values differ by the order of adding: equal ones must count as equally large.
  const { count, sizes } = sizesOf(shifted, Math.abs(difference) - tolerance, places);
  const needed05 = at05 < 0 ? Number.NaN : valueAt(sizes, 0);
  return {
    shifts,
    p: (1 + count) / (1 + shifts),
    needed05,
    needed025: at025 < 0 ? Number.NaN : valueAt(sizes, 1),
    interval: [difference - needed05, difference + needed05],
  };
}
