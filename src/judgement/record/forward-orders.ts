import { type ForwardOrder, forwardOrdersOf } from '../../kernel/forward-order.ts';

export type { ForwardOrder } from '../../kernel/forward-order.ts';

/**
 * All sessions sorted by the return that followed, once for the medians and all signals. O(n log n).
 *
 * @param ratio - n logs of small over large
 */
export const forwardOrders = (ratio: Float64Array, horizons: readonly number[]): ForwardOrder[] =>
  forwardOrdersOf(ratio, horizons);
