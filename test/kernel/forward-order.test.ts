import { expect, test } from 'vitest';
import { forwardOrdersOf, mediansOfCodes } from '../../src/kernel/forward-order.ts';

/** Logs of small over large. What follows a row begins at the next one. */
const ratio = Float64Array.of(0, 1, -1, 3, 2);

test('rows are in the order of what followed them, over each horizon, and only where that is known', () => {
  // Over one row: 1 to -1 is -2, -1 to 3 is 4, 3 to 2 is -1. Over two: 1 to 3 is 2, -1 to 2 is 3.
  expect(forwardOrdersOf(ratio, [1, 2, 4, 9])).toEqual([
    { horizon: 1, order: Int32Array.of(0, 2, 1) },
    { horizon: 2, order: Int32Array.of(0, 1) },
    { horizon: 4, order: new Int32Array(0) },
    { horizon: 9, order: new Int32Array(0) },
  ]);
});

test('the median of each code is that of what followed its rows, and NaN for a code without rows', () => {
  const [order] = forwardOrdersOf(ratio, [1]);
  if (!order) throw new RangeError('no order');
  // Rows 0 and 2 have -2 and -1, row 1 has 4; the last two rows are not known yet.
  expect(mediansOfCodes(ratio, Uint8Array.of(0, 1, 0, 0, 0), order, [2, 1, 0])).toEqual(
    Float64Array.of(-1.5, 4, Number.NaN),
  );
});
