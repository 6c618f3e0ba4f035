import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, type QuantileType, quantile } from '../../src/stats/quantile.ts';
import { logRelativeError } from '../helpers/log-relative-error.ts';
import { column } from '../helpers/markets/columns.ts';
import { oracle } from '../helpers/oracle.ts';
import { describeShared } from '../helpers/shared.ts';

const types: QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const tenToOne = Float64Array.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);

// R 4.2.2: sapply(1:9, function(t) quantile(1:10, 0.25, type = t)), as in the oracle file quantiles.json, case one_to_ten
test.each([
  [1, 3],
  [2, 3],
  [3, 2],
  [4, 2.5],
  [5, 3],
  [6, 2.75],
  [7, 3.25],
  [8, 35 / 12],
  [9, 2.9375],
] as const)('the lower quartile of 1 to 10 by type %d is %d', (type, expected) => {
  expect(quantile(tenToOne, 0.25, type)).toBeCloseTo(expected, 14);
});

// By type 3 the observation nearest to rank n·p: of 3 and 4 for 3.5 the even one, of 2 and 3 for 2.5 too.
test.each([
  [0.35, 4],
  [0.25, 2],
  [0.3, 3],
  [0.31, 3],
  [0.36, 4],
  [0.44, 4],
])('the quantile of %d by type 3 of 1 to 10 is %d', (p, expected) => {
  expect(quantile(tenToOne, p, 3)).toBe(expected);
});

test('type 7 is the default', () => {
  expect(quantile(tenToOne, 0.25)).toBe(3.25);
});

test.each([
  [[5], 5],
  [[9, 1], 5],
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[], Number.NaN],
  [[1, Number.NaN, 2, 3], Number.NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(Float64Array.from(values))).toBe(expected);
});

test('n·p that misses a whole number by rounding is that number', () => {
  const hundred = Float64Array.from({ length: 100 }, (_, i) => i + 1);
  expect(100 * 0.29).toBeLessThan(29);
  expect(quantile(hundred, 0.29, 2)).toBe(29.5);
  expect(100 * 0.07).toBeGreaterThan(7);
  expect(quantile(hundred, 0.07, 1)).toBe(7);
});

test.each([-0.1, 1.1, Number.NaN])('%d is no probability', (p) => {
  expect(() => quantile(tenToOne, p)).toThrow(RangeError);
});

test('the sample stays in its order', () => {
  const x = Float64Array.of(3, 1, 2);
  quantile(x, 0.5);
  expect(x).toEqual(Float64Array.of(3, 1, 2));
});

test('of any sample, 0 and 1 give the ends, all else lies between, and a constant one is itself', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(column(), probability, fc.constantFrom(...types), (x, p, type) => {
      const [least, most] = [Math.min(...x), Math.max(...x)];
      expect(quantile(x, 0, type)).toBe(least + 0);
      expect(quantile(x, 1, type)).toBe(most + 0);
      expect(quantile(x, p, type)).toBeGreaterThanOrEqual(least);
      expect(quantile(x, p, type)).toBeLessThanOrEqual(most);
      expect(quantile(x.fill(0.1), p, type)).toBe(0.1);
    }),
  );
});

test('a quantile at a value of the sample is that value, not one rounded nearby', () => {
  expect(-2 + (-0.9 - -2)).not.toBe(-0.9);
  expect(quantile(Float64Array.of(-2, -0.9), 0.75, 1)).toBe(-0.9);
});

test('types 1 and 3 give values of the sample itself', () => {
  fc.assert(
    fc.property(column(), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(1, 3), (x, p, type) => {
      expect(x.includes(quantile(x, p, type))).toBe(true);
    }),
  );
});

describeShared('oracles', () => {
  type Case = { name: string; x: number[]; p: number[] } & Record<`type${QuantileType}`, number[]>;

  test('all 11 samples of R at 13 probabilities by nine definitions are met to 14 digits', () => {
    for (const sample of oracle<{ cases: Case[] }>('stats/quantiles.json').cases) {
      for (const type of types) {
        sample.p.forEach((p, i) => {
          const digits = logRelativeError(
            quantile(Float64Array.from(sample.x), p, type),
            sample[`type${type}`][i] ?? null,
          );
          expect(digits, `${sample.name} type ${type} p ${p}`).toBeGreaterThanOrEqual(14);
        });
      }
    }
  });
});
