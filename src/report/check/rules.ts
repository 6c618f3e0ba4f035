import type { Rules } from '../../judgement/verdict/rules.ts';
import type { Report } from './schema.ts';

/** The thresholds in force, for reports and journals. */
export function rulesReport({ verdict, gate }: Rules): Report['rules'] {
  const { openPercentile, closePercentile, minLead, closeSessions } = gate;
  return { verdict, gate: { openPercentile, closePercentile, minLead, closeSessions } };
}
