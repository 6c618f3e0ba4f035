import { bounded } from '../../kernel/kernel.ts';
import * as loops from '../../kernel/loops.ts';
import { requireCount } from '../preconditions.ts';
import { tolerance } from '../tolerance.ts';

/**
 * Rolling percentile rank of each value among the last `window` known values, itself included, as a fraction: (values below +
 * half of the equal ones) / their number. Values within {@link tolerance} count as equal; above 1 the tolerance is relative.
 * Element `i` reads observations up to `i`, never a later one: later values only size the tree, and its empty slots count
 * nothing. O(n log n).
 *
 * @param x - n values; NaN or infinite where unknown
 * @param window - known values per percentile, an integer of at least 1, or Infinity for all so far
 * @param minimum - known values from which there is an answer, an integer of at least 1; by default the whole window
 * @returns n values in (0, 1); NaN where today's value is unknown or fewer than `minimum` values are known
 * @throws RangeError if `window` or `minimum` is not such a number
 * @see https://en.wikipedia.org/wiki/Percentile_rank
 * @example rollingPercentile(Float64Array.of(2, 1, NaN, 1, 4), 3, 1); // => [0.5, 0.25, NaN, 0.3333333333333333, 0.8333333333333334]
 */
export function rollingPercentile(x: Float64Array, window: number, minimum: number = window): Float64Array {
  if (window !== Number.POSITIVE_INFINITY) requireCount(window, 1);
  requireCount(minimum, 1, 'minimum');
  return loops.rank(x, bounded(window), bounded(minimum), tolerance);
}

/**
 * Percentile of each value among all known values so far, itself included: {@link rollingPercentile} with an unlimited window.
 *
 * @example percentileSoFar(Float64Array.of(2, 1, 3, 2)); // => [0.5, 0.25, 0.8333333333333334, 0.5]
 */
export const percentileSoFar = (x: Float64Array, minimum = 1): Float64Array =>
  rollingPercentile(x, Number.POSITIVE_INFINITY, minimum);
