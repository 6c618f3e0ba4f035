import * as loops from '../kernel/loops.ts';
import { requireAligned, requireCount } from './preconditions.ts';
import { tolerance } from './tolerance.ts';

/**
 * Simple returns of a column of prices: element `i` is `prices[i] / prices[i - 1] - 1`.
 *
 * @param prices - n positive prices
 * @returns n fractions (0.01 is one percent); NaN at index 0 and where either price is NaN
 * @example simpleReturns(Float64Array.of(4, 5, 2.5)); // => [NaN, 0.25, -0.5]
 */
export const simpleReturns = (prices: Float64Array): Float64Array => loops.simpleReturns(prices);

/**
 * Log ratio of two aligned columns of prices, ln(a/b): one measured in units of the other.
 * Its change over h sessions is the log return of `a` in excess of that of `b`.
 *
 * @param a - n positive prices
 * @param b - n positive prices of the same sessions
 * @returns n natural logarithms; NaN where either price is NaN
 * @throws RangeError if the lengths differ
 * @example logRatio(Float64Array.of(1, 3), Float64Array.of(1, 3)); // => [0, 0]
 */
export function logRatio(a: Float64Array, b: Float64Array): Float64Array {
  requireAligned(a, b);
  return loops.logRatio(a, b);
}

/**
 * Change of a column over `lag` rows: element `i` is `x[i] - x[i - lag]`.
 *
 * @returns n differences; NaN in the first `lag` elements and where either end is NaN
 * @throws RangeError if the lag is not an integer of at least 1
 * @example change(Float64Array.of(1, 4, 9), 1); // => [NaN, 3, 5]
 */
export function change(x: Float64Array, lag: number): Float64Array {
  requireCount(lag, 1, 'lag');
  return loops.changeOver(x, lag, 0);
}

/**
 * {@link change} without rounding noise: a move smaller in size than {@link tolerance} is exactly 0.
 *
 * @example snappedChange(Float64Array.of(1, 1 + 1e-15, 3), 1); // => [NaN, 0, 2]
 */
export function snappedChange(x: Float64Array, lag: number): Float64Array {
  requireCount(lag, 1, 'lag');
  return loops.changeOver(x, lag, tolerance);
}
