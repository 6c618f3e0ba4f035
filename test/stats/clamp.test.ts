import { expect, test } from 'vitest';
import { clamp, clampedColumn } from '../../src/stats/clamp.ts';

test.each([
  [0.5, 0.5],
  [-7, -1],
  [1.0000000000000002, 1],
  [Number.POSITIVE_INFINITY, 1],
  [Number.NaN, Number.NaN],
])('clamp(%d) is %d', (x, expected) => {
  expect(clamp(x)).toBe(expected);
});

test('clamp takes other bounds', () => {
  expect([clamp(9, 2, 5), clamp(0, 2, 5), clamp(3, 2, 5)]).toEqual([5, 2, 3]);
});

test('each value of a column is multiplied by the factor and clamped to -1 and 1', () => {
  const x = Float64Array.of(0.3, -0.3, 0, 5, Number.NaN, Number.NEGATIVE_INFINITY, 2 / 21);
  expect(clampedColumn(x, 4)).toEqual(x.map((value) => clamp(4 * value)));
  expect(clampedColumn(new Float64Array(0), 4)).toHaveLength(0);
});
