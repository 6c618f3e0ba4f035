import { at, putInt } from './columns';

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

/** Lays elements out by one digit of theirs; those with the same keep their order. */
function byDigit(from: usize, to: usize, count: i32, shift: i32, places: usize): void {
  memory.fill(places, 0, digits << 2);
  for (let i = 0; i < count; i++) {
    const place = places + (((<usize>(elementAt(from, i) >> shift)) & (digits - 1)) << 2);
    store<u32>(place, load<u32>(place) + 1);
  }
  let before: u32 = 0;
  for (let place = places; place < places + (digits << 2); place += 4) {
    const own = load<u32>(place);
    store<u32>(place, before);
    before += own;
  }
  for (let i = 0; i < count; i++) {
    const element = elementAt(from, i);
    const place = places + (((<usize>(element >> shift)) & (digits - 1)) << 2);
    const next = load<u32>(place);
    store<u32>(place, next + 1);
    putElement(to, <i32>next, element);
  }
}

/** Orders elements by their high word. */
function byWord(elements: usize, count: i32, scratch: usize): void {
  const other = scratch + (digits << 2);
  byDigit(elements, other, count, 32, scratch);
  byDigit(other, elements, count, 32 + digitBits, scratch);
  byDigit(elements, other, count, 32 + 2 * digitBits, scratch);
  memory.copy(elements, other, (<usize>count) << 3);
}

/** Gives each element the upper or the lower half of its value's bits as its high word. */
function withWords(x: usize, elements: usize, count: i32, half: i32): void {
  for (let i = 0; i < count; i++) {
    const row = rowOf(elementAt(elements, i));
    putElement(elements, i, ((ascending(at(x, row)) >> half) << 32) | <u64>row);
  }
}

/** Puts values right that differ in the lower half of their bits alone; false where that would take more than one step a row. */
function settled(x: usize, elements: usize, count: i32): bool {
  let steps = 0;
  for (let i = 1; i < count; i++) {
    const element = elementAt(elements, i);
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

/**
 * Rows of the known values in ascending order, equal ones in the order of rows; a row whose value is that of the one before it is
 * written as its complement, below zero. `scratch` has room for 2n doubles and `digits` integers. Returns their count.
 *
 * A radix sort, first by the upper half of the bits: values that share it and are not equal are few, or the lower half goes first.
 */
export function ascendingRows(x: usize, n: i32, result: usize, scratch: usize): i32 {
  const elements = scratch + (digits << 2) + ((<usize>n) << 3);
  let count = 0;
  for (let t = 0; t < n; t++) if (!isNaN(at(x, t))) putElement(elements, count++, <u64>t);
  withWords(x, elements, count, 32);
  byWord(elements, count, scratch);
  if (!settled(x, elements, count)) {
    withWords(x, elements, count, 0);
    byWord(elements, count, scratch);
    withWords(x, elements, count, 32);
    byWord(elements, count, scratch);
  }
  let before: f64 = NaN;
  for (let i = 0; i < count; i++) {
    const row = rowOf(elementAt(elements, i));
    const value = at(x, row);
    putInt(result, i, value == before ? ~row : row);
    before = value;
  }
  return count;
}
