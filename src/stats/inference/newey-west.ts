import { bartlettVarianceOf } from '../../kernel/dependence.ts';
import { requireCount } from '../preconditions.ts';

/**
 * Newey-West variance of a mean: autocovariances up to `lags`, with Bartlett's weights, without a correction for small
 * samples. O(n) whatever the lags.
 *
 * @param deviations - n values less their mean, in the order of time
 * @param lags - an integer of at least 0; 0 is the variance of independent values
 * @returns the variance, in the square of the values' unit, never negative; NaN without values and where one is NaN
 * @throws RangeError if the lags are no such integer
 * @see Newey, W. K. and West, K. D. (1987). Econometrica 55, 703-708.
 * @example neweyWestVariance(Float64Array.of(-1, 1), 0); // => 0.5
 */
export function neweyWestVariance(deviations: Float64Array, lags: number): number {
  requireCount(lags, 0, 'lags');
  return bartlettVarianceOf(deviations, lags);
}
