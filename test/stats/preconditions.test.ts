import { expect, test } from 'vitest';
import { requireAligned, requireCount } from '../../src/stats/preconditions.ts';

test.each([1, 2.5, 0, -3, Number.NaN, Number.POSITIVE_INFINITY])('%d is no window of at least 2', (window) => {
  expect(() => requireCount(window, 2)).toThrow(
    new RangeError(`window must be an integer of at least 2, not ${window}`),
  );
});

test('an integer from the least one up is a count', () => {
  expect(() => requireCount(2, 2)).not.toThrow();
  expect(() => requireCount(0, 0, 'n')).not.toThrow();
});

test('columns of different lengths are not aligned', () => {
  expect(() => requireAligned(new Float64Array(2), new Float64Array(2))).not.toThrow();
  expect(() => requireAligned(new Float64Array(2), new Float64Array(3))).toThrow(
    new RangeError('columns of 2 and 3 rows are not aligned'),
  );
});
