import { expect, test } from 'vitest';
import { snapToZero, tolerance } from '../../src/stats/tolerance.ts';

test.each([
  [9.9e-13, 0],
  [-9.9e-13, 0],
  [tolerance, tolerance],
  [-1e-11, -1e-11],
  [0.02, 0.02],
  [Number.NaN, Number.NaN],
])('settle(%d) is %d', (move, expected) => {
  expect(snapToZero(move)).toBe(expected);
});
