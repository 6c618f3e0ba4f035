import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centred, mean, standardDeviation } from '../../src/stats/moments.ts';
import { logRelativeError } from '../helpers/log-relative-error.ts';
import { oracle, oracleText } from '../helpers/oracle.ts';
import { describeShared } from '../helpers/shared.ts';

test.each([
  [[1, 3], 2, Math.SQRT2],
  [[2, 4, 4, 4, 11], 5, Math.sqrt(12)],
  [[-1, 1, -1, 1, 0], 0, 1],
])('%j has mean %d and standard deviation %d', (values, average, deviation) => {
  expect(mean(Float64Array.from(values))).toBe(average);
  expect(standardDeviation(Float64Array.from(values))).toBeCloseTo(deviation, 15);
});

test('one value is its mean and has no deviation', () => {
  expect(mean(Float64Array.of(7))).toBe(7);
  expect(standardDeviation(Float64Array.of(7))).toBeNaN();
});

test.each([[[]], [[1, Number.NaN, 3]], [[1, Number.POSITIVE_INFINITY, 3]]])('%j has neither', (values) => {
  expect(mean(Float64Array.from(values))).toBeNaN();
  expect(standardDeviation(Float64Array.from(values))).toBeNaN();
});

test('equal values deviate by exactly 0, though five times 0.2 over 5 need not be 0.2', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1.7e308, max: 1.7e308 }),
      fc.integer({ min: 2, max: 50 }),
      (value, n) => {
        const constant = new Float64Array(n).fill(value);
        expect(mean(constant)).toBe(value + 0); // + 0: the mean of -0 is 0
        expect(standardDeviation(constant)).toBe(0);
      },
    ),
  );
});

test('two different values never deviate by exactly 0, however near they are', () => {
  const { deviations } = centred(Float64Array.of(1, 1, 1 + Number.EPSILON));
  expect(deviations.some((d) => d !== 0)).toBe(true);
});

describeShared('NIST univariate sets', () => {
  interface Certified {
    univ: Record<string, { mean: string; sd: string; ceiling: { mean: number; sd: number } }>;
  }
  const lines = (text: string) => text.split(/\r?\n/);

  test('the mean has 14 digits, the deviation all that doubles can hold to within 0.3', () => {
    for (const [name, certified] of Object.entries(oracle<Certified>('nist/certified.json').univ)) {
      const x = Float64Array.from(
        lines(oracleText(`nist/univ/${name}.dat`))
          .slice(60)
          .filter(Boolean),
        Number,
      );
      expect(logRelativeError(mean(x), certified.mean), `${name} mean`).toBeGreaterThanOrEqual(14);
      const digits = logRelativeError(standardDeviation(x), certified.sd);
      expect(digits, `${name} deviation`).toBeGreaterThanOrEqual(certified.ceiling.sd - 0.3);
    }
  });
});
