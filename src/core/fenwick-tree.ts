/**
 * Counts in numbered slots, with O(log n) for adding to one and for the sum of the first so many.
 *
 * @see https://en.wikipedia.org/wiki/Fenwick_tree
 */
export const fenwickTree = (slots: number): Int32Array => new Int32Array(slots + 1);

/** Adds an amount to one slot, numbered from 0. */
export function addToSlot(tree: Int32Array, slot: number, amount: number): void {
  for (let node = slot + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? 0) + amount;
}

/**
 * Sum of the first `slots` slots.
 *
 * @example sumOfFirst(fenwickTree(8), 3); // => 0
 */
export function sumOfFirst(tree: Int32Array, slots: number): number {
  let sum = 0;
  for (let node = slots; node > 0; node &= node - 1) sum += tree[node] ?? 0;
  return sum;
}
