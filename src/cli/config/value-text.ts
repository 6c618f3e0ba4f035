import { quoted } from '../../words/quoted.ts';

/** Whether a number is infinite, which JSON cannot express. */
const isTooLarge = (value: unknown) => value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;

/** A value on one line, for messages. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (isTooLarge(value)) return 'a number too large';
  return quoted(JSON.stringify(value, (_, inner) => (isTooLarge(inner) ? String(inner) : inner))).slice(1, -1);
}
