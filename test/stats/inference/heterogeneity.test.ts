import { expect, test } from 'vitest';
import { heterogeneity } from '../../../src/stats/inference/heterogeneity.ts';

test('two estimates that differ by twice their error: half of the spread is beyond chance', () => {
  // Weights 1 and 1, mean 1, Q = 2 with one degree of freedom: (2 - 1)/2, and (2 - 1)/(2 - 1).
  expect(heterogeneity([0, 2], [1, 1])).toEqual({ i2: 0.5, tau2: 1 });
});

test('three estimates of unequal error', () => {
  // Weights 4, 2 and 1; their squares sum to 21.
  const estimates = [1, 2, 9];
  const mean = (4 * 1 + 2 * 2 + 9) / 7;
  const q = 4 * (1 - mean) ** 2 + 2 * (2 - mean) ** 2 + (9 - mean) ** 2;
  const found = heterogeneity(estimates, [0.25, 0.5, 1]);
  expect(found.i2).toBeCloseTo((q - 2) / q, 12);
  expect(found.tau2).toBeCloseTo((q - 2) / (7 - 3), 12);
});

test('estimates that differ by less than chance have none, and a single one has no answer', () => {
  expect(heterogeneity([1, 1], [1, 2])).toEqual({ i2: 0, tau2: 0 });
  expect(heterogeneity([1, 1.1], [1, 2])).toEqual({ i2: 0, tau2: 0 });
  expect(heterogeneity([1], [1])).toEqual({ i2: Number.NaN, tau2: Number.NaN });
  expect(heterogeneity([1, Number.NaN], [1, 1])).toEqual({ i2: Number.NaN, tau2: Number.NaN });
});
