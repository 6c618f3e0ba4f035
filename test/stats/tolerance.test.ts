import { expect, test } from 'vitest';
import { dust, settle } from '../../src/stats/tolerance.ts';

test.each([
  [9.9e-13, 0],
  [-9.9e-13, 0],
  [dust, dust],
  [-1e-11, -1e-11],
  [0.02, 0.02],
  [Number.NaN, Number.NaN],
])('settle(%d) is %d', (move, expected) => {
  expect(settle(move)).toBe(expected);
});
