import { InvalidArgumentError } from 'commander';
import { daysFromIso } from '../../dates/civil-dates.ts';

/** Parsers of option values; commander prefixes their messages with option and value. */

export function positiveNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

export const wholeNumberFrom =
  (min: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min)) throw new InvalidArgumentError(`It must be a whole number of at least ${min}.`);
    return value;
  };

/** Sessions, comma-separated, each once; ascending. */
export function horizons(text: string): number[] {
  const list = text.split(',').map((part) => wholeNumberFrom(1)(part.trim()));
  const twice = list.find((sessions, i) => list.indexOf(sessions) < i);
  if (twice !== undefined) throw new InvalidArgumentError(`It must have each horizon once: ${twice} is repeated.`);
  return list.sort((a, b) => a - b);
}

/** Days since 1970-01-01. */
export function isoDay(text: string): number {
  const day = daysFromIso(text);
  if (Number.isNaN(day)) throw new InvalidArgumentError('It must be a day as YYYY-MM-DD.');
  return day;
}

export function bandOrObserved(text: string): [number, number] | 'observed' {
  if (text === 'observed') return text;
  const [low, high, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (low === undefined || high === undefined || rest.length > 0 || !(low >= -1 && low < high && high <= 1)) {
    throw new InvalidArgumentError('It must be "observed" or LO,HI with -1 <= LO < HI <= 1, for example 0.76,0.95.');
  }
  return [low, high];
}

/** Comma-separated names, none empty. */
export function names(text: string): string[] {
  const list = text.split(',').map((name) => name.trim());
  if (list.includes('')) throw new InvalidArgumentError('It must be names separated by commas.');
  return list;
}

/** The name of a column as names are compared: upper case, letters and digits only. */
export function columnName(text: string): string {
  const name = text.toUpperCase().replace(/[^A-Z0-9]+/g, '');
  if (name === '') throw new InvalidArgumentError('It must have a letter from A to Z or a digit.');
  return name;
}

/** Names of a large, a small and, if there is one, a growth index. */
export function indexNames(text: string): string[] {
  const list = names(text);
  if (list.length !== 2 && list.length !== 3) {
    throw new InvalidArgumentError(
      'It must be two or three names: large, small and growth, in this order; growth may be absent.',
    );
  }
  return list;
}
