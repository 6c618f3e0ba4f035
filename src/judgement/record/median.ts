import { mediansOfCodes } from '../../kernel/forward-order.ts';
import { states } from '../names.ts';
import type { GradedHorizon } from './cohort.ts';
import { totalOf } from './decades.ts';
import type { ForwardOrder } from './forward-orders.ts';
import type { Graded } from './outcomes.ts';

/** Median return after each verdict, by code; NaN without known returns. Only the whole record shows it, since it needs sorting. */
export function mediansAfter(
  { ratio, state }: Graded,
  forward: ForwardOrder,
  { decades }: GradedHorizon,
): Float64Array {
  const counts = states.map((_, own) => totalOf(decades, own).sessions);
  return mediansOfCodes(ratio, state, forward, counts);
}
