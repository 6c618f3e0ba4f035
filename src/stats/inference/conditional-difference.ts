import { type Conditional, differenceVariancesOf } from '../../kernel/dependence.ts';
import { requireCount } from '../preconditions.ts';

/**
 * Variances of the differences between the means of some rows and the mean of all, linearised: row by row its first-order part
 * in the difference, and of these the variance of their mean. O(n) each.
 *
 * @param values - n values in the order of time
 * @param codes - n codes; each conditional mean is that of the rows with its code
 * @param mean - of all values
 * @param reach - mean block of the stationary bootstrap and lags of Newey and West, an integer of at least 1
 * @returns both variances of each difference, as `stationaryBootstrapVariance` and `neweyWestVariance` give them
 * @throws RangeError if the reach is no such integer
 */
export function differenceVariances(
  values: Float64Array,
  codes: Uint8Array,
  conditionals: readonly Conditional[],
  mean: number,
  reach: number,
): { stationary: number; neweyWest: number }[] {
  requireCount(reach, 1, 'reach');
  return differenceVariancesOf(values, codes, conditionals, mean, { keep: 1 - 1 / reach, lags: reach });
}
