import { plural } from '../words/counts.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** A server that names a longer wait is not to be believed. */
const longest = 60 * day;

/**
 * A wait in words, rounded up: nobody is sent back too early.
 *
 * @example durationWords(90_000); // => '90 seconds'
 */
export function durationWords(milliseconds: number): string {
  if (milliseconds <= 2 * minute) return plural(Math.ceil(milliseconds / 1000), 'second');
  if (milliseconds <= 2 * hour) return plural(Math.ceil(milliseconds / minute), 'minute');
  if (milliseconds <= 2 * day) return plural(Math.ceil(milliseconds / hour), 'hour');
  return milliseconds <= longest ? plural(Math.ceil(milliseconds / day), 'day') : 'for months';
}
