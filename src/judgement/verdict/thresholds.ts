import type { Zod } from '../../signals/signal.ts';
import { atMost } from './ordered-pair.ts';

/** Limits of the composite. */
export interface Thresholds {
  /** Size at which a direction is taken. */
  enter: number;
  /** Size below which it is dropped. */
  leave: number;
  /** Share of the weight that must be known, or no case, for a verdict. */
  leastCoverage: number;
}

export const thresholds: Thresholds = { enter: 0.2, leave: 0.1, leastCoverage: 0.6 };

/** @internal What thresholds of the composite may be. */
export const thresholdsSchema = (z: Zod) =>
  z
    .strictObject({
      enter: z.number().check(z.gt(0), z.lte(1)).register(z.globalRegistry, {
        description: 'size of the composite at which a direction is taken',
      }),
      leave: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'size of the composite below which it is dropped; at most verdict.enter',
      }),
      leastCoverage: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'share of the weight that must be known for a verdict',
      }),
    })
    .check(atMost(z, 'verdict', 'leave', 'enter'));
