import { level } from './numbers.ts';

/**
 * A whole number with thousands separators.
 *
 * @example count(9811); // => '9,811'
 */
export const count = (n: number): string => level(n, 0);

/**
 * A count and its noun, with a plural s unless the count is 1.
 *
 * @example plural(1260, 'session'); // => '1,260 sessions'
 */
export const plural = (n: number, noun: string): string => `${count(n)} ${noun}${n === 1 ? '' : 's'}`;

// biome-ignore format: a table
const words = [
  'no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
];

/**
 * A whole number up to twelve as a word ("no" for 0), a larger one in digits.
 *
 * @example numberWord(3); // => 'three'
 */
export const numberWord = (n: number): string => words[n] ?? count(n);

/**
 * An ordinal number in digits.
 *
 * @example ordinal(111); // => '111th'
 */
export function ordinal(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13;
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10];
  return `${count(n)}${ending ?? 'th'}`;
}
