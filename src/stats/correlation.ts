import * as loops from '../kernel/loops.ts';
import { requireAligned } from './preconditions.ts';

/**
 * Pearson correlation of two aligned samples, robust at any level and scale.
 *
 * @param x - n values
 * @param y - n values of the same observations
 * @returns a value in [-1, 1]; NaN if n < 2, if all values of a side are equal, or if one is NaN or infinite
 * @throws RangeError if the lengths differ
 * @see https://en.wikipedia.org/wiki/Pearson_correlation_coefficient
 * @example correlation(Float64Array.of(1, 2, 4), Float64Array.of(4, 2, -2)); // => -1
 */
export function correlation(x: Float64Array, y: Float64Array): number {
  requireAligned(x, y);
  return loops.sampleCorrelation(x, y);
}
