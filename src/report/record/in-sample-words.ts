import { usLabels } from '../../series/labels.ts';
import { type Role, roles } from '../../series/series.ts';
import type { RecordReport } from './schema.ts';

/** The days on which the rules were written, on the three US indices. */
const rulesWrittenOn = { from: '1987-09-10', to: '2026-01-13' };

/** What part of a record the rules were written on; undefined for other indices, and for days after them. */
export function inSampleWords(
  names: Readonly<Record<Role, string | null>>,
  { from, to }: Pick<RecordReport, 'from' | 'to'>,
): string | undefined {
  if (from === null || to === null || roles.some((role) => names[role] !== usLabels[role].name)) return undefined;
  const [first, last] = [rulesWrittenOn.from, rulesWrittenOn.to];
  if (from > last || to < first) return undefined;
  const part =
    from < first
      ? `what lies between ${first} and ${last}`
      : to > last
        ? `the record up to ${last}`
        : 'the whole record';
  return `The rules were written in 2025-26, so ${part} is in-sample.`;
}
