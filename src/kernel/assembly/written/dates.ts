import { intAt, IntegersOut, putInt } from '../columns';
import { zero } from '../text/iso-day';
import { isTime } from './time';

const blank: u8 = 0x20;
const comma: u8 = 0x2c;
const dash: u8 = 0x2d;
const point: u8 = 0x2e;
const slash: u8 = 0x2f;

/** How dates are written; 0 before the first one. In the order of `src/kernel/written/written-rows.ts`. */
const iso = 1;
const yearFirst = 2;
const yearLast = 3;
const short = 4;
const nameFirst = 5;
const nameSecond = 6;
const count = 7;

/** Digits of a count that are read: UNIX milliseconds have 13. */
const mostCounted = 13;
/** Different names of months that are kept. */
export const mostNames = 32;

/** What the column shows: its form, the character between its numbers, whether a time of day follows, and of counts their digits. */
export let form = 0;
export let separator: u8 = 0;
export let hasTime = false;
export let fewestDigits = 0;
export let mostDigits = 0;
export let isSigned = false;
/** Different names of months, and for each where it was found first. */
export let names = 0;

let at: usize = 0;
let digits = 0;
/** The date read last. */
export let value: i64 = 0;

export function beginDates(): void {
  form = 0;
  separator = 0;
  hasTime = false;
  fewestDigits = 99;
  mostDigits = 0;
  isSigned = false;
  names = 0;
}

// @ts-ignore: decorator
@inline
function isLetter(byte: u8): bool {
  return <u8>((byte | 0x20) - 0x61) < 26;
}

function wholeNumber(to: usize): i64 {
  let result: i64 = 0;
  const from = at;
  while (at < to && <u8>(load<u8>(at) - zero) < 10) result = result * 10 + <i64>(load<u8>(at++) - zero);
  digits = <i32>(at - from);
  return result;
}

/** Number of a month's name among those that were found, from 1; 0 if there is none here. */
function monthName(to: usize, known: IntegersOut): i64 {
  const from = at;
  while (at < to && isLetter(load<u8>(at))) at++;
  const length = at - from;
  if (length < 3) return 0;
  for (let i = names - 1; i >= 0; i--) {
    const first = <usize>intAt(known, 2 * i);
    if (<usize>intAt(known, 2 * i + 1) - first == length && memory.compare(first, from, length) == 0) return i + 1;
  }
  if (names == mostNames) return 0;
  putInt(known, 2 * names, <i32>from);
  putInt(known, 2 * names + 1, <i32>at);
  return ++names;
}

function keep(found: i32, between: u8, date: i64): bool {
  if (form == 0) {
    form = found;
    separator = between;
  }
  value = date;
  return form == found && separator == between;
}

/** True if a date ends the cell, or a time of day follows it. */
function isDayEnd(to: usize): bool {
  if (at == to) return true;
  hasTime = true;
  return isTime(at, to);
}

/** "Jan 02, 2025" */
function nameAndDay(to: usize, known: IntegersOut): bool {
  const month = monthName(to, known);
  if (month == 0 || at >= to || load<u8>(at++) != blank) return false;
  const day = wholeNumber(to);
  if (digits == 0 || digits > 2) return false;
  if (at < to && load<u8>(at) == comma) at++;
  if (at >= to || load<u8>(at++) != blank) return false;
  const year = wholeNumber(to);
  return digits == 4 && at == to && keep(nameFirst, blank, (month * 100 + day) * 10000 + year);
}

/** "02 Jan 2025", "02-Jan-2025" */
function dayAndName(day: i64, dayDigits: i32, between: u8, to: usize, known: IntegersOut): bool {
  if (dayDigits > 2 || (between != blank && between != dash)) return false;
  const month = monthName(to, known);
  if (month == 0 || at >= to || load<u8>(at++) != between) return false;
  const year = wholeNumber(to);
  return digits == 4 && at == to && keep(nameSecond, between, (day * 100 + month) * 10000 + year);
}

/** A date that ends with its first number. */
function counted(number: i64, isNegative: bool): bool {
  if (digits > mostCounted) return false;
  fewestDigits = min(fewestDigits, digits);
  mostDigits = max(mostDigits, digits);
  if (isNegative) isSigned = true;
  return keep(count, 0, isNegative ? -number : number);
}

/**
 * Reads a date as three numbers in one: the last has four digits, the second two; a count is itself, and a name of a month its
 * number among the names. What the numbers mean is decided for the whole column.
 *
 * @returns false if it is no date of the form of those before it
 */
export function readDate(from: usize, to: usize, known: IntegersOut): bool {
  at = from;
  if (from == to) return false;
  if (isLetter(load<u8>(from))) return nameAndDay(to, known);
  const isNegative = load<u8>(from) == dash;
  if (isNegative) at++;
  const first = wholeNumber(to);
  const firstDigits = digits;
  if (firstDigits == 0) return false;
  if (at == to) return counted(first, isNegative);
  if (isNegative || at + 1 >= to) return false;
  const between = load<u8>(at++);
  if (isLetter(load<u8>(at))) return dayAndName(first, firstDigits, between, to, known);
  if (between != dash && between != slash && between != point) return false;
  const second = wholeNumber(to);
  const secondDigits = digits;
  if (at >= to || load<u8>(at++) != between || secondDigits == 0 || secondDigits > 2) return false;
  const third = wholeNumber(to);
  const date = (first * 100 + second) * 10000 + third;
  const isDayLast = firstDigits == 4 && digits > 0 && digits <= 2;
  if (isDayLast && between == dash)
    return secondDigits == 2 && digits == 2 && isDayEnd(to) && keep(iso, dash, date);
  if (at != to) return false;
  if (isDayLast) return keep(yearFirst, between, date);
  if (firstDigits > 2 || (digits != 4 && digits != 2)) return false;
  // A year of two digits may be the first number, which then has two digits throughout.
  if (digits == 2 && firstDigits == 1) return false;
  return keep(digits == 4 ? yearLast : short, between, date);
}
