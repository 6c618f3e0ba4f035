import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simpleReturns } from '../../../src/stats/returns.ts';
import { rollingOpposition } from '../../../src/stats/rolling/rolling-opposition.ts';

const { NaN: unknown } = Number;

test('is the share of rises against falls, less that of falls against rises, of the last moves', () => {
  const x = Float64Array.of(10, 11, 12, 11, 12, 13);
  const y = Float64Array.of(20, 19, 20, 21, 22, 21);
  expect(rollingOpposition(x, y, 2)).toEqual(Float64Array.of(unknown, unknown, 0.5, -0.5, -0.5, 0.5));
});

test('a move within the tolerance is not opposed to any other', () => {
  const x = Float64Array.of(1000, 1000 * (1 + 4e-13), 1001, 1000);
  const y = Float64Array.of(500, 400, 400, 400 * (1 + 4e-13));
  expect(rollingOpposition(x, y, 1)).toEqual(Float64Array.of(unknown, 0, 0, 0));
});

const prices = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { maxLength: 40 });

test('is the plain count of each window, and turns its sign with the columns', () => {
  fc.assert(
    fc.property(prices, fc.integer({ min: 1, max: 12 }), (pairs, window) => {
      const [x, y] = [Float64Array.from(pairs, ([a]) => a), Float64Array.from(pairs, ([, b]) => b)];
      const [r, s] = [simpleReturns(x), simpleReturns(y)];
      const isOpposed = (i: number, a: Float64Array, b: Float64Array) => (a[i] ?? 0) > 0 && (b[i] ?? 0) < 0;
      const expected = x.map((_, t) => {
        if (t < window) return unknown;
        const rows = Array.from({ length: window }, (_, k) => t - k);
        const count = (a: Float64Array, b: Float64Array) => rows.filter((i) => isOpposed(i, a, b)).length;
        return (count(r, s) - count(s, r)) / window;
      });
      expect(rollingOpposition(x, y, window)).toEqual(expected);
      expect(rollingOpposition(y, x, window)).toEqual(expected.map((share) => 0 - share));
    }),
  );
});

test('columns of other lengths and windows that are no count are refused', () => {
  expect(() => rollingOpposition(new Float64Array(3), new Float64Array(4), 2)).toThrow(RangeError);
  for (const window of [0, 1.5, Number.POSITIVE_INFINITY]) {
    expect(() => rollingOpposition(new Float64Array(3), new Float64Array(3), window)).toThrow(RangeError);
  }
});
