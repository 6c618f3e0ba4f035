import { type Conditional, differenceVariancesOf } from '../../kernel/dependence.ts';
import { requireCount } from '../preconditions.ts';

/**
 * Variances of the differences between conditional means and the mean of all rows, by linearisation: each row's first-order
 * influence on the difference, and the variance of the mean influence. O(n) each.
 *
 * @param values - n values in the order of time
 * @param codes - n codes; each conditional mean is that of the rows with its code
 * @param mean - of all values
 * @param bandwidth - mean block of the stationary bootstrap and lags of Newey and West, an integer of at least 1
 * @returns both variances of each difference, as `stationaryBootstrapVariance` and `neweyWestVariance` give them
 * @throws RangeError if the bandwidth is no such integer
 */
export function differenceVariances(
  values: Float64Array,
  codes: Uint8Array,
  conditionals: readonly Conditional[],
  mean: number,
  bandwidth: number,
): { stationary: number; neweyWest: number }[] {
  requireCount(bandwidth, 1, 'bandwidth');
  return differenceVariancesOf(values, codes, conditionals, mean, { keep: 1 - 1 / bandwidth, lags: bandwidth });
}
