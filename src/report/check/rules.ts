import type { Rules } from '../../judgement/verdict/rules.ts';
import type { Report } from './schema.ts';

/** The thresholds in force, as reports and journals have them. */
export function rulesReport({ verdict, gate }: Rules): Report['rules'] {
  const { opensAt, closesBelow, leastLead, closesAfter } = gate;
  return { verdict, gate: { opensAt, closesBelow, leastLead, closesAfter } };
}
