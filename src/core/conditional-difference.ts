import { type Conditional, differenceVariancesOf } from '../kernel/dependence.ts';
import { requireCount } from './preconditions.ts';

/**
 * Variances of the difference between the mean of some rows and the mean of all, linearised: row by row its first-order part
 * in the difference, and of these the variance of their mean. O(n).
 *
 * @param values - n values in the order of time
 * @param codes - n codes; the rows whose mean it is are those with `code`
 * @param reach - mean block of the stationary bootstrap and lags of Newey and West, an integer of at least 1
 * @returns both variances, as `stationaryBootstrapVariance` and `neweyWestVariance` give them
 * @throws RangeError if the reach is no such integer
 */
export function differenceVariances(
  values: Float64Array,
  codes: Uint8Array,
  code: number,
  conditional: Conditional,
  reach: number,
): { stationary: number; neweyWest: number } {
  requireCount(reach, 1, 'reach');
  return differenceVariancesOf(values, codes, code, conditional, { keep: 1 - 1 / reach, lags: reach });
}
