import { quoted } from '../../errors.ts';

/** JSON has no word for what is beyond the largest number. */
const isTooLarge = (value: unknown) => value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;

/** A value on one line, for a message. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (isTooLarge(value)) return 'a number too large';
  return quoted(JSON.stringify(value, (_, inner) => (isTooLarge(inner) ? String(inner) : inner))).slice(1, -1);
}
