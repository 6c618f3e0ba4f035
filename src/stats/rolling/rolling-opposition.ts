import * as loops from '../../kernel/loops.ts';
import { requireAligned, requireCount } from '../preconditions.ts';
import { tolerance } from '../tolerance.ts';

/**
 * Rolling balance of opposite moves of two columns of prices: the share of the last `window` moves on which `x` rises and `y`
 * falls, less the share on which `y` rises and `x` falls. A move below {@link tolerance} counts as unchanged.
 * Element `i` reads prices `i - window` to `i`, never a later one. O(n).
 *
 * @param x - n positive prices
 * @param y - n positive prices of the same sessions
 * @param window - moves per count, an integer of at least 1
 * @returns n values in [-1, 1]; NaN in the first `window` elements
 * @throws RangeError if the lengths differ or the window is not such an integer
 * @example rollingOpposition(Float64Array.of(5, 6, 7, 6), Float64Array.of(9, 8, 7, 8), 2); // => [NaN, NaN, 1, 0]
 */
export function rollingOpposition(x: Float64Array, y: Float64Array, window: number): Float64Array {
  requireAligned(x, y);
  requireCount(window, 1);
  return loops.opposition(x, y, window, tolerance);
}
