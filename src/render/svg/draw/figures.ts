import { civilFromDays, daysFromIso } from '../../../dates/civil-dates.ts';
import { fixed, signed, thousands } from '../../../words/numbers.ts';

/** Figures as they are set in pictures: with a minus sign (U+2212) and spaces that do not break. */
export const minus = (text: string): string => text.replaceAll('-', '−');

/** A sentence with a minus sign (U+2212) before each negative figure; ranges and dates keep their hyphens. */
export const minusSigns = (text: string): string => text.replace(/(^|[\s(])-(?=\d)/g, '$1−');

/** A figure with a minus sign where it has one. */
export const plainFigure = (x: number, decimals: number): string => minus(thousands(fixed(x, decimals)));

/**
 * A figure with its sign; a rounded zero has none.
 *
 * @example signedFigure(-1.04, 1); // => '−1.0'
 */
export const signedFigure = (x: number, decimals: number): string => minus(signed(x, decimals));

/** A fraction or a log return in points, hundredths, with its sign. */
export const signedPoints = (x: number, decimals = 1): string => signedFigure(x * 100, decimals);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The name of a month, 1 to 12. */
export const monthName = (month: number): string => months[month - 1] ?? '';

/** A day in sentences and pictures: 11 Apr 2025. */
export function dayWords(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${day} ${monthName(month)} ${year}`;
}

/** A sentence with its ISO days as days in words, which never break at a hyphen. */
export const daysInWords = (text: string): string =>
  text.replace(/\b\d{4}-\d\d-\d\d\b/g, (iso) => dayWords(daysFromIso(iso)).replaceAll(' ', '\u00a0'));

/** A month: Apr 2025. */
export function monthWords(days: number): string {
  const { year, month } = civilFromDays(days);
  return `${monthName(month)} ${year}`;
}

/** A coordinate, to a tenth of a pixel. */
export const px = (x: number): string => String(Math.round(x * 10) / 10);
