import { expect, test } from 'vitest';
import { percentileAmong } from '../../src/stats/percentile-among.ts';

// (values below + half of the equal ones) / n.
test.each([
  [[1, 2, 3, 4], 4, (3 + 1 / 2) / 4],
  [[4, 1, 3, 2], 1, (0 + 1 / 2) / 4],
  [[2, 1, 2, 3], 2, (1 + 2 / 2) / 4],
  [[5], 5, 1 / 2],
  [[0, 1e-12, -1e-12, 2], 0, (0 + 3 / 2) / 4],
  [[0, 1.1e-12, -1.1e-12, 2], 0, (1 + 1 / 2) / 4],
  [[3000, 3000 + 2e-9, 3000 - 2e-9], 3000, 1 / 2],
  [[3000, 3000 + 4e-9, 2990], 3000, (1 + 1 / 2) / 3],
  [[], 1, Number.NaN],
])('in %j, %d has percentile %d', (sample, value, expected) => {
  expect(percentileAmong(Float64Array.from(sample), value)).toBe(expected);
});
