import { at, Doubles, intAt, IntegersOut, putInt } from '../columns';
import { release, room } from '../room';

/** Digits of 11, 11 and 10 bits make a word of 32. */
const digitBits = 11;
const digits: usize = 1 << digitBits;

/** The bits of a value as an unsigned integer that ascends as it does; 0 and -0 have the same. */
// @ts-ignore: decorator
@inline
function ascending(value: f64): u64 {
  const bits = reinterpret<i64>(value + 0);
  return <u64>(bits ^ ((bits >> 63) | i64.MIN_VALUE));
}

// @ts-ignore: decorator
@inline
function elementAt(elements: usize, i: i32): u64 {
  return load<u64>(elements + ((<usize>i) << 3));
}

// @ts-ignore: decorator
@inline
function putElement(elements: usize, i: i32, element: u64): void {
  store<u64>(elements + ((<usize>i) << 3), element);
}

/** Row of an element: its low word. */
// @ts-ignore: decorator
@inline
function rowOf(element: u64): i32 {
  return <i32>element;
}

// @ts-ignore: decorator
@inline
function placeOf(element: u64, shift: i32, places: usize): usize {
  return places + (((<usize>(element >> shift)) & (digits - 1)) << 2);
}

// @ts-ignore: decorator
@inline
function countDigit(element: u64, shift: i32, places: usize): void {
  const place = placeOf(element, shift, places);
  store<u32>(place, load<u32>(place) + 1);
}

/** Lays elements out by one digit, of which `places` has the counts; those with the same keep their order. */
function byDigit(from: usize, to: usize, count: i32, shift: i32, places: usize): void {
  let next = to;
  for (let place = places; place < places + (digits << 2); place += 4) {
    const own = load<u32>(place);
    store<u32>(place, <u32>next);
    next += (<usize>own) << 3;
  }
  const end = from + ((<usize>count) << 3);
  for (let at = from; at < end; at += 8) {
    const element = load<u64>(at);
    const place = placeOf(element, shift, places);
    const free = load<u32>(place);
    store<u32>(place, free + 8);
    store<u64>(<usize>free, element);
  }
}

/** Orders elements by the upper or the lower half of the bits of their values. */
function byWord(x: usize, elements: usize, count: i32, half: i32, scratch: usize): void {
  const middle = scratch + (digits << 2);
  const last = middle + (digits << 2);
  const other = last + (digits << 2);
  memory.fill(scratch, 0, (3 * digits) << 2);
  const end = elements + ((<usize>count) << 3);
  for (let at = elements; at < end; at += 8) {
    const row = load<u32>(at);
    const element = ((ascending(load<f64>(x + ((<usize>row) << 3))) >> half) << 32) | <u64>row;
    store<u64>(at, element);
    countDigit(element, 32, scratch);
    countDigit(element, 32 + digitBits, middle);
    countDigit(element, 32 + 2 * digitBits, last);
  }
  byDigit(elements, other, count, 32, scratch);
  byDigit(other, elements, count, 32 + digitBits, middle);
  byDigit(elements, other, count, 32 + 2 * digitBits, last);
  memory.copy(elements, other, (<usize>count) << 3);
}

/** Puts values right that differ in the lower half of their bits alone; false where that would take more than one step a row. */
function insertedInPlace(x: usize, elements: usize, count: i32): bool {
  let steps = 0;
  for (let i = 1; i < count; i++) {
    const element = elementAt(elements, i);
    if (element >> 32 != elementAt(elements, i - 1) >> 32) continue;
    const value = at(x, rowOf(element));
    let place = i;
    while (place > 0) {
      const before = elementAt(elements, place - 1);
      if (before >> 32 != element >> 32 || at(x, rowOf(before)) <= value) break;
      putElement(elements, place--, before);
    }
    putElement(elements, place, element);
    steps += i - place;
    if (steps > count) return false;
  }
  return true;
}

/** Row at a place of an order of `ascendingRows`, whether its value is that of the row before it or not. */
// @ts-ignore: decorator
@inline
export function rowIn(order: usize, i: i32): i32 {
  const row = intAt(order, i);
  return row ^ (row >> 31);
}

/**
 * Rows of the known values in ascending order, equal ones in the order of rows; a row whose value is that of the one before it is
 * written as its complement, below zero. Returns their count.
 *
 * A radix sort, first by the upper half of the bits: values that share it and are not equal are few, or the lower half goes first.
 */
export function ascendingRows(x: Doubles, n: i32, result: IntegersOut): i32 {
  // Two columns, and a place for each digit of three.
  const scratch = room(((<usize>n) << 4) + ((3 * digits) << 2));
  const elements = scratch + ((3 * digits) << 2) + ((<usize>n) << 3);
  let count = 0;
  for (let t = 0; t < n; t++) if (!isNaN(at(x, t))) putElement(elements, count++, <u64>t);
  byWord(x, elements, count, 32, scratch);
  if (!insertedInPlace(x, elements, count)) {
    byWord(x, elements, count, 0, scratch);
    byWord(x, elements, count, 32, scratch);
  }
  for (let i = 0; i < count; i++) {
    const element = elementAt(elements, i);
    const row = rowOf(element);
    const before = i > 0 ? elementAt(elements, i - 1) : ~element;
    const isEqual = element >> 32 == before >> 32 && at(x, row) == at(x, rowOf(before));
    putInt(result, i, isEqual ? ~row : row);
  }
  release(scratch);
  return count;
}
