import { expect, test } from 'vitest';
import { change, logRatio, simpleReturns, snappedChange } from '../../src/stats/returns.ts';

const { NaN: unknown } = Number;

test('a simple return is the price over the one before, less 1', () => {
  expect(simpleReturns(Float64Array.of(100, 150, 75, 75))).toEqual(Float64Array.of(unknown, 0.5, -0.5, 0));
});

test('a gap in the prices makes two returns unknown', () => {
  expect(simpleReturns(Float64Array.of(4, unknown, 4, 5))).toEqual(Float64Array.of(unknown, unknown, unknown, 0.25));
});

test('simple returns leave the prices as they were', () => {
  const prices = Float64Array.of(1, 2);
  simpleReturns(prices);
  expect(prices).toEqual(Float64Array.of(1, 2));
});

test('the log ratio is the natural logarithm of the quotient', () => {
  const ratio = logRatio(Float64Array.of(2, Math.E, unknown), Float64Array.of(2, 1, 1));
  expect(ratio).toEqual(Float64Array.of(0, 1, unknown));
});

test('the log ratio refuses columns of different lengths', () => {
  expect(() => logRatio(new Float64Array(3), new Float64Array(2))).toThrow(RangeError);
});

test.each([
  [1, [unknown, 3, 5, 7]],
  [3, [unknown, unknown, unknown, 15]],
  [9, [unknown, unknown, unknown, unknown]],
])('the change over %d rows is unknown in as many places', (lag, expected) => {
  expect(change(Float64Array.of(1, 4, 9, 16), lag)).toEqual(Float64Array.from(expected));
});

test('a snapped change is 0 where the move is smaller than the tolerance of 1e-12', () => {
  const x = Float64Array.of(1, 1 + 5e-13, 1 + 2e-12, 3, 3 - 9e-13);
  expect(snappedChange(x, 1)).toEqual(Float64Array.of(unknown, 0, (x[2] ?? 0) - (x[1] ?? 0), 3 - (x[2] ?? 0), 0));
  expect(() => snappedChange(x, 0)).toThrow(RangeError);
});

test.each([0, -1, 1.5])('the change refuses a lag of %d', (lag) => {
  expect(() => change(Float64Array.of(1, 2), lag)).toThrow(/^lag must be an integer of at least 1/);
});
