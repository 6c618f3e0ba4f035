import { expect, test } from 'vitest';
import { finiteOrNull } from '../../src/report/finite-or-null.ts';

test.each([
  [0, 0],
  [-0.25, -0.25],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [Number.NEGATIVE_INFINITY, null],
  [undefined, null],
])('%d is %j in JSON', (x, written) => {
  expect(finiteOrNull(x)).toBe(written);
});
