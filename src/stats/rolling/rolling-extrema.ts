import { bounded } from '../../kernel/kernel.ts';
import * as loops from '../../kernel/loops.ts';
import { requireCount } from '../preconditions.ts';

/** Largest of the last `window` known values of `sign * x`, times `sign`. */
function rollingExtremum(x: Float64Array, window: number, minimum: number, sign: 1 | -1): Float64Array {
  if (window !== Number.POSITIVE_INFINITY) requireCount(window, 1);
  requireCount(minimum, 1, 'minimum');
  return loops.extremum(x, bounded(window), bounded(minimum), sign);
}

/**
 * Rolling minimum over the last `window` known values, today's included, in O(n): gaps (NaN) do not shorten the window.
 * Element `i` reads observations up to `i`, never a later one.
 *
 * @param x - n values, NaN where unknown
 * @param window - known values per minimum, an integer of at least 1, or Infinity for all so far
 * @param minimum - known values from which there is an answer, an integer of at least 1; by default the whole window
 * @returns n values; NaN where today's value is NaN or fewer than `minimum` values are known
 * @throws RangeError if `window` or `minimum` is not such a number
 * @see https://en.wikipedia.org/wiki/Double-ended_queue
 * @example rollingMinimum(Float64Array.of(3, 1, NaN, 2, 4), 2); // => [NaN, 1, NaN, 1, 2]
 */
export const rollingMinimum = (x: Float64Array, window: number, minimum: number = window): Float64Array =>
  rollingExtremum(x, window, minimum, -1);

/**
 * Rolling maximum over the last `window` known values: {@link rollingMinimum} the other way up.
 *
 * @example rollingMaximum(Float64Array.of(3, 1, NaN, 2, 4), 2); // => [NaN, 3, NaN, 2, 4]
 */
export const rollingMaximum = (x: Float64Array, window: number, minimum: number = window): Float64Array =>
  rollingExtremum(x, window, minimum, 1);
