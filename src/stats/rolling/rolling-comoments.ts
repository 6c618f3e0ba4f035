import * as loops from '../../kernel/loops.ts';
import { requireAligned, requireCount } from '../preconditions.ts';

/** Means of two columns and sums of the squares and products of their deviations from them. */
export interface Comoments {
  meanX: Float64Array;
  meanY: Float64Array;
  sumXX: Float64Array;
  sumYY: Float64Array;
  sumXY: Float64Array;
}

/**
 * Rolling means and centred sums of squares and products of two aligned columns, in O(n) and without any subtraction of
 * what leaves the window: an outlier that has left leaves no trace.
 * Element `i` reads observations `i - window + 1` to `i`, never a later one.
 *
 * The columns are cut into blocks of `window`. Every window is a tail of one block and a head of the next, and holds the
 * last observation of the first: that is the anchor from which both count. Tails are accumulated leftwards from
 * the anchor, heads rightwards, and a window is their union.
 *
 * @param x - n values
 * @param y - n values of the same rows
 * @param window - observations per estimate, an integer of at least 1
 * @returns n values each; NaN in the first `window - 1` places and wherever a window holds a NaN or an infinite value; the
 *   sums of a constant column are exactly 0, those of squares never negative
 * @throws RangeError if the lengths differ or the window is not such an integer
 * @see https://en.wikipedia.org/wiki/Algorithms_for_calculating_variance#Parallel_algorithm
 * @example rollingComoments(Float64Array.of(1, 3, 7), Float64Array.of(0, 1, 0), 2).sumXY; // => [NaN, 1, -2]
 */
export function rollingComoments(x: Float64Array, y: Float64Array, window: number): Comoments {
  requireAligned(x, y);
  requireCount(window, 1);
  return loops.comoments(x, y, window);
}
