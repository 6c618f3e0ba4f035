import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToSlot, fenwickTree, sumOfFirst } from '../../src/core/fenwick-tree.ts';

test('the sum of the first slots is that of a plain array, after any additions', () => {
  const additions = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: -5, max: 5 })));
  fc.assert(
    fc.property(additions, (changes) => {
      const tree = fenwickTree(13);
      const plain = new Int32Array(13);
      for (const [slot, amount] of changes) {
        addToSlot(tree, slot, amount);
        plain[slot] = (plain[slot] ?? 0) + amount;
      }
      for (let slots = 0; slots <= 13; slots += 1) {
        expect(sumOfFirst(tree, slots)).toBe(plain.subarray(0, slots).reduce((sum, count) => sum + count, 0));
      }
    }),
  );
});
