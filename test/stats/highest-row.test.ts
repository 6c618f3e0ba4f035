import { expect, test } from 'vitest';
import { highestRow } from '../../src/stats/highest-row.ts';

test('the row of the highest value so far, the first of equal ones, whatever follows', () => {
  const column = Float64Array.of(1, 3, 2, 3, 5);
  expect([0, 1, 2, 3, 4].map((t) => highestRow(column, t))).toEqual([0, 1, 1, 1, 4]);
});
