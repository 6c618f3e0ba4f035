import { type ForwardOrder, forwardOrdersOf } from '../../kernel/forward-order.ts';

export type { ForwardOrder } from '../../kernel/forward-order.ts';

/**
 * All sessions by what followed them, sorted once for the medians and for every signal. O(n log n).
 *
 * @param ratio - n logs of small over large
 */
export const forwardOrders = (ratio: Float64Array, horizons: readonly number[]): ForwardOrder[] =>
  forwardOrdersOf(ratio, horizons);
