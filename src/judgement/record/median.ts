import { mediansOfCodes } from '../../kernel/signal-record.ts';
import { states } from '../names.ts';
import { type GradedHorizon, totalOf } from './cohort.ts';
import type { ForwardOrder } from './forward-orders.ts';
import type { Graded } from './outcomes.ts';

/** Medians of what followed each verdict, by code; NaN where nothing did. Only the whole record shows them: they take sorting. */
export function mediansAfter(
  { ratio, state }: Graded,
  forward: ForwardOrder,
  { decades }: GradedHorizon,
): Float64Array {
  const counts = states.map((_, own) => totalOf(decades, own).sessions);
  return mediansOfCodes(ratio, state, forward, counts);
}
