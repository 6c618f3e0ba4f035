import { isoDate } from '../dates/civil-dates.ts';
import { thousands } from './thousands.ts';

/** How figures read in a sentence: ASCII hyphen for minus and no blank before a percent sign, so that text can be pasted. */

/** A fraction as percent with a sign: 0.0111 is "+1.11%". */
export function signedPercent(fraction: number, decimals = 2): string {
  const text = thousands(percent(fraction, decimals));
  return text.startsWith('-') ? text : `+${text}`;
}

/** A fraction as percent: 0.318 is "31.8%". A rounded zero has no sign. */
export const percent = (fraction: number, decimals = 1): string => `${fixed(fraction * 100, decimals)}%`;

/** A discount beyond which something changes, "a discount under 8.1%"; below none it is a premium of small caps. */
export function discountWords(at: number, direction: 'above' | 'below', isNamed = false): string {
  const isMore = at < 0 ? direction === 'below' : direction === 'above';
  const name = isNamed ? '' : at < 0 ? 'a premium ' : 'a discount ';
  return `${name}${isMore ? 'over' : 'under'} ${percent(Math.abs(at))}`;
}

/** Fixed decimals; what rounds to zero has no sign. */
export function fixed(x: number, decimals: number): string {
  const text = x.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** An index level with thousands separators: 6921.46 is "6,921.46". */
export const level = (x: number, decimals = 2): string => thousands(x.toFixed(decimals));

/** A whole number with thousands separators. */
export const count = (n: number): string => level(n, 0);

/** 1 session, 2 sessions. */
export const plural = (n: number, noun: string): string => `${count(n)} ${noun}${n === 1 ? '' : 's'}`;

/** Width of the last column of the screen at 80 columns. */
const column = 37;

/** The first of some ways to say the same that fits its column, from the fullest to the shortest. */
export const fitting = (...ways: readonly [string, ...string[]]): string =>
  ways.find((way) => way.length <= column) ?? ways[ways.length - 1] ?? ways[0];

/** A figure as it was published, to at most one decimal: 15 is "15", 15.63 is "15.6". */
export const figure = (x: number): string => String(Number(fixed(x, 1)));

const numerals = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small whole number as a word, from 13 on in digits. */
export const spelled = (n: number): string => numerals[n] ?? count(n);

/** 1st, 2nd, 3rd, 4th; 11th, 12th, 13th. */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10];
  return `${count(n)}${ending ?? 'th'}`;
}

/** A difference of fractions in percentage points to three digits, without its sign: -0.0472 is "4.72 pp". */
export function points(difference: number): string {
  const size = Math.abs(difference) * 100;
  return `${size.toFixed(size < 9.995 ? 2 : size < 99.95 ? 1 : 0)} pp`;
}

/** A provider and the day of its figure, which is not told again where the name ends with it: "AInvest 2026-01-08". */
export function providerOn(provider: string, day: number, between = ', '): string {
  const date = isoDate(day);
  return provider.endsWith(date) ? provider : `${provider}${between}${date}`;
}
