import { expect, test } from 'vitest';
import { sum } from '../../src/stats/sum.ts';

test.each([
  [[], 0],
  [[1, 2, 3.5], 6.5],
  [[1, 1e100, 1, -1e100], 2],
  [new Array(10).fill(0.1), 1],
  [[1, Number.NaN], Number.NaN],
])('the sum of %j is %d', (values, expected) => {
  expect(sum(Float64Array.from(values))).toBe(expected);
});
