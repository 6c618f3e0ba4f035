import { dust } from './dust.ts';
import { addToSlot, fenwickTree, sumOfFirst } from './fenwick-tree.ts';
import { requireCount } from './preconditions.ts';

/** Place of the first of the ascending values that is not below `value`. */
function slotOf(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each of the ascending values, how many are below it by more than dust, and how many are not above it by more. */
function neighbours(ascending: Float64Array): { below: Int32Array; through: Int32Array } {
  const below = new Int32Array(ascending.length);
  const through = new Int32Array(ascending.length);
  let [low, high] = [0, 0];
  for (let slot = 0; slot < ascending.length; slot += 1) {
    const value = ascending[slot] ?? Number.NaN;
    const tolerance = dust * Math.max(1, Math.abs(value));
    while ((ascending[low] ?? Number.NaN) < value - tolerance) low += 1;
    while ((ascending[high] ?? Number.NaN) <= value + tolerance) high += 1;
    below[slot] = low;
    through[slot] = high;
  }
  return { below, through };
}

/**
 * Rolling rank of today's value among the last `window` known values, itself included: (those below + half the equal
 * ones) / their number. Values within {@link dust} of today's, relative to it above 1, count as equal.
 * Element `i` reads observations up to `i`, never a later one: later values lend only slot numbers, and empty slots
 * count nothing. O(n log n).
 *
 * @param x - n values; NaN or infinite where unknown
 * @param window - known values per rank, an integer of at least 1, or Infinity for all so far
 * @param minimum - known values from which there is an answer, an integer of at least 1; by default the whole window
 * @returns n values in (0, 1); NaN where today's value is unknown or fewer than `minimum` values are known
 * @throws RangeError if `window` or `minimum` is not such a number
 * @see https://en.wikipedia.org/wiki/Percentile_rank
 * @example rollingRank(Float64Array.of(2, 1, NaN, 1, 4), 3, 1); // => [0.5, 0.25, NaN, 0.3333333333333333, 0.8333333333333334]
 */
export function rollingRank(x: Float64Array, window: number, minimum: number = window): Float64Array {
  if (window !== Number.POSITIVE_INFINITY) requireCount(window, 1);
  requireCount(minimum, 1, 'minimum');
  const ascending = x.filter(Number.isFinite).sort();
  const { below, through } = neighbours(ascending);
  const tree = fenwickTree(ascending.length);
  const slots = new Int32Array(ascending.length);
  const result = new Float64Array(x.length).fill(Number.NaN);
  let known = 0;
  for (let i = 0; i < x.length; i += 1) {
    const value = x[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    const slot = slotOf(ascending, value);
    addToSlot(tree, slot, 1);
    if (known >= window) addToSlot(tree, slots[known - window] ?? 0, -1);
    slots[known] = slot;
    known += 1;
    if (known < minimum) continue;
    const lower = sumOfFirst(tree, below[slot] ?? 0);
    const equal = sumOfFirst(tree, through[slot] ?? 0) - lower;
    result[i] = (lower + equal / 2) / Math.min(known, window);
  }
  return result;
}

/**
 * Rank of each value among all known values so far, itself included: {@link rollingRank} without an end to its memory.
 *
 * @example rankSoFar(Float64Array.of(2, 1, 3, 2)); // => [0.5, 0.25, 0.8333333333333334, 0.5]
 */
export const rankSoFar = (x: Float64Array, minimum = 1): Float64Array =>
  rollingRank(x, Number.POSITIVE_INFINITY, minimum);
