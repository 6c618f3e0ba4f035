import { at, intAt, put, putInt } from './columns';

/** Counts in numbered slots (a Fenwick tree): O(log n) for adding to one and for the sum of the first so many. */
function add(tree: usize, slots: i32, slot: i32, amount: i32): void {
  for (let node = slot + 1; node <= slots; node += node & -node) putInt(tree, node, intAt(tree, node) + amount);
}

function sumOfFirst(tree: usize, count: i32): i32 {
  let sum = 0;
  for (let node = count; node > 0; node &= node - 1) sum += intAt(tree, node);
  return sum;
}

/** Place of the first of the ascending values that is not below `value`. */
function slotOf(ascending: usize, count: i32, value: f64): i32 {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(ascending, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Rolling rank of n values, of which the `count` finite ones are given in ascending order too: that order lends slot
 * numbers, and empty slots count nothing. `tree` has room for count + 1 integers, `slots`, `below` and `through` for count
 * each. Values within `dust` of another, relative to it above 1, count as equal.
 */
export function rank(
  x: usize,
  n: i32,
  ascending: usize,
  count: i32,
  window: i32,
  minimum: i32,
  dust: f64,
  result: usize,
  tree: usize,
  slots: usize,
  below: usize,
  through: usize,
): void {
  let low = 0;
  let high = 0;
  putInt(tree, 0, 0);
  for (let slot = 0; slot < count; slot++) {
    const value = at(ascending, slot);
    const tolerance = dust * max(1.0, abs(value));
    while (at(ascending, low) < value - tolerance) low++;
    while (high < count && at(ascending, high) <= value + tolerance) high++;
    putInt(below, slot, low);
    putInt(through, slot, high);
    putInt(tree, slot + 1, 0);
  }
  let known = 0;
  for (let i = 0; i < n; i++) {
    put(result, i, NaN);
    const value = at(x, i);
    if (!isFinite(value)) continue;
    const slot = slotOf(ascending, count, value);
    add(tree, count, slot, 1);
    if (known >= window) add(tree, count, intAt(slots, known - window), -1);
    putInt(slots, known, slot);
    known++;
    if (known < minimum) continue;
    const lower = sumOfFirst(tree, intAt(below, slot));
    const equal = sumOfFirst(tree, intAt(through, slot)) - lower;
    put(result, i, (<f64>lower + <f64>equal / 2) / <f64>min(known, window));
  }
}
