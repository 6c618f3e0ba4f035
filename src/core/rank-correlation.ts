import { ascendingRowsOf, type OrderedColumn, rankCorrelationOf } from '../kernel/ranks.ts';
import { requireAligned } from './preconditions.ts';

export type { OrderedColumn } from '../kernel/ranks.ts';

/** A column sorted once, for as many rank correlations as it takes part in. O(n log n). */
export const ordered = (values: Float64Array): OrderedColumn => ({ values, order: ascendingRowsOf(values) });

/**
 * Spearman's rank correlation of two columns over the rows from `from` to before `to` on which both are known; equal values have
 * the mean of their ranks. O(n).
 *
 * @returns `rho` in [-1, 1], NaN where a side has fewer than two different values; and, for its standard error, each such row's
 *   part in it to first order, of mean zero
 * @throws RangeError if the lengths differ
 * @see https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient
 */
export function rankCorrelation(
  x: OrderedColumn,
  y: OrderedColumn,
  from = 0,
  to = x.values.length,
): { rho: number; parts: Float64Array } {
  requireAligned(x.values, y.values);
  return rankCorrelationOf(x, y, from, to);
}
