import { at, Doubles, DoublesOut, intAt, put, putInt } from '../columns';
import { ascendingRows, rowIn } from './order';
import { release, room } from '../room';

/** Counts in numbered slots (a Fenwick tree): O(log n) for adding to one and for the sum of the first so many. */
function add(tree: usize, slots: i32, slot: i32, amount: i32): void {
  for (let node = slot + 1; node <= slots; node += node & -node) putInt(tree, node, intAt(tree, node) + amount);
}

function sumOfFirst(tree: usize, count: i32): i32 {
  let sum = 0;
  for (let node = count; node > 0; node &= node - 1) sum += intAt(tree, node);
  return sum;
}

// @ts-ignore: decorator
@inline
function isInfiniteAt(x: usize, order: usize, i: i32): bool {
  return abs(at(x, rowIn(order, i))) == Infinity;
}

/**
 * Rolling rank of n values, infinite ones being unknown. The finite ones in ascending order lend slot numbers, and empty slots
 * count nothing. Values within `dust` of another, relative to it above 1, count as equal.
 */
export function rank(
  x: Doubles,
  n: i32,
  window: i32,
  minimum: i32,
  dust: f64,
  result: DoublesOut,
): void {
  const start = room((<usize>n) << 2);
  let order = start;
  let count = ascendingRows(x, n, order);
  for (; count > 0 && isInfiniteAt(x, order, 0); count--) order += 4;
  while (count > 0 && isInfiniteAt(x, order, count - 1)) count--;

  const column = (<usize>n + 1) << 2;
  const tree = room(5 * column);
  const slots = tree + column;
  const below = slots + column;
  const through = below + column;
  const known = through + column;
  memory.fill(tree, 0, column);
  memory.fill(slots, 0xff, column);
  let low = 0;
  let high = 0;
  for (let slot = 0; slot < count; slot++) {
    const row = rowIn(order, slot);
    const value = at(x, row);
    const tolerance = dust * max(1.0, abs(value));
    while (at(x, rowIn(order, low)) < value - tolerance) low++;
    while (high < count && at(x, rowIn(order, high)) <= value + tolerance) high++;
    putInt(slots, row, slot);
    putInt(below, row, low);
    putInt(through, row, high);
  }
  let passed = 0;
  for (let i = 0; i < n; i++) {
    put(result, i, NaN);
    const slot = intAt(slots, i);
    if (slot < 0) continue;
    add(tree, count, slot, 1);
    if (passed >= window) add(tree, count, intAt(known, passed - window), -1);
    putInt(known, passed, slot);
    passed++;
    if (passed < minimum) continue;
    const lower = sumOfFirst(tree, intAt(below, i));
    const equal = sumOfFirst(tree, intAt(through, i)) - lower;
    put(result, i, (<f64>lower + <f64>equal / 2) / <f64>min(passed, window));
  }
  release(start);
}
