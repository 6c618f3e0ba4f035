import type { Zod } from '../../zod.ts';
import { correlationFields } from './signal-schema.ts';

/** The periods on which the yardstick is graded. */
const periods = ['all', 'from-2010'] as const;

/** The yardstick over one horizon: a rule with a record of its own, for comparison. It is part of no verdict. */
export function yardstickSchema(z: Zod) {
  const number = z.nullable(z.number());
  const side = z.object({ sessions: z.int(), mean: number });
  return z.object({
    id: z.literal('large-month'),
    /** All sessions, or those from 2010-01-01 on. */
    period: z.enum(periods),
    ...correlationFields(z),
    /** After any session of the period, after those on which it speaks for small caps, and against them. */
    mean: number,
    for: side,
    against: side,
    /** Sessions of the period until a p says anything; 0 where there are enough. */
    sessionsMissing: z.int(),
  });
}
