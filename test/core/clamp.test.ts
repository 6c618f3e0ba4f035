import { expect, test } from 'vitest';
import { clamp } from '../../src/core/clamp.ts';

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
