import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankAmong } from '../../src/stats/rank-among.ts';

test.each([
  [[3, 1, 4, 1, 5], 5, 1],
  [[3, 1, 4, 1, 5], 4, 2],
  [[3, 1, 4, 1, 5], 1, 4],
  [[3, 1, 4, 1, 5], 0, 6],
  [[], 7, 1],
  [[0.3, 0.1 + 0.2], 0.3, 1],
  [[1e9, 1e9 + 1e-4], 1e9, 1],
  [[1e9, 1e9 + 1], 1e9, 2],
  [[1e-12, 1.1e-12], 0, 2],
])('among %j, %d has place %d', (others, value, place) => {
  expect(rankAmong(others, value)).toBe(place);
});

test('is the position in descending order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (values) => {
      const descending = values.toSorted((a, b) => b - a);
      for (const value of values) expect(rankAmong(values, value)).toBe(descending.indexOf(value) + 1);
    }),
  );
});
