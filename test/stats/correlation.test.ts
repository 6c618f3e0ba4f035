import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlation } from '../../src/stats/correlation.ts';
import { logRelativeError } from '../helpers/log-relative-error.ts';
import { columns } from '../helpers/markets/columns.ts';
import { oracle, oracleText } from '../helpers/oracle.ts';
import { describeShared } from '../helpers/shared.ts';

test.each([
  ['rises with it', [1, 2, 4], [3, 5, 9], 1],
  ['falls against it', [1, 2, 4], [4, 2, -2], -1],
  ['two points', [1, 2], [5, 9], 1],
  ['half way', [1, 2, 3], [1, 3, 2], 0.5],
  ['balanced', [-1, 0, 1], [1, 0, 1], 0],
  ['products that underflow', [1e-170, 2e-170, 3e-170], [1e-170, 3e-170, 2e-170], 0.5],
  ['products that overflow', [1e150, 2e150, 3e150], [1e150, 3e150, 2e150], 0.5],
])('%s', (_, x, y, expected) => {
  expect(correlation(Float64Array.from(x), Float64Array.from(y))).toBeCloseTo(expected, 14);
});

test.each([
  ['a constant side', [1, 2, 3], [0.2, 0.2, 0.2]],
  ['one point', [1], [2]],
  ['no points', [], []],
  ['a NaN', [1, 2, 3], [1, Number.NaN, 2]],
  ['an infinite value', [1, 2, 3], [1, Number.POSITIVE_INFINITY, 2]],
])('%s has no correlation', (_, x, y) => {
  expect(correlation(Float64Array.from(x), Float64Array.from(y))).toBeNaN();
});

test('rounding does not lift it above 1', () => {
  // Unclamped 1.0000000000000002
  expect(
    correlation(Float64Array.of(1.6, 6.1, 8.5), Float64Array.of(14.280000000000001, 51.63, 71.55000000000001)),
  ).toBe(1);
});

test('columns of different lengths are refused', () => {
  expect(() => correlation(new Float64Array(3), new Float64Array(2))).toThrow(RangeError);
});

describe('for any two columns', () => {
  test('the correlation lies in [-1, 1], or is NaN exactly where a side has no two different values', () => {
    fc.assert(
      fc.property(columns(), ([x, y]) => {
        const r = correlation(x, y);
        if (new Set(x).size < 2 || new Set(y).size < 2) expect(r).toBeNaN();
        else expect(Math.abs(r)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('it is symmetric, and blind to a shift of the binary point', () => {
    fc.assert(
      fc.property(columns(), fc.integer({ min: -200, max: 200 }), ([x, y], power) => {
        const r = correlation(x, y);
        expect(correlation(y, x)).toBe(r);
        expect(
          correlation(
            x.map((v) => v * 2 ** power),
            y.map((v) => v * 2 ** -power),
          ),
        ).toBe(r);
      }),
    );
  });

  test('one side upside down turns its sign', () => {
    fc.assert(
      fc.property(columns(), ([x, y]) => {
        expect(
          correlation(
            x.map((v) => -v),
            y,
          ) + correlation(x, y),
        ).toEqual(Number.isNaN(correlation(x, y)) ? Number.NaN : 0);
      }),
    );
  });
});

describeShared('oracles', () => {
  interface Correlations {
    cases: { name: string; x: number[]; y: number[]; pearson: string | null }[];
  }

  test('every correlation by exact arithmetic is met to 14.5 digits', () => {
    const { cases } = oracle<Correlations>('stats/correlation.json');
    expect(cases.length).toBeGreaterThan(40);
    for (const { name, x, y, pearson } of cases) {
      const r = correlation(Float64Array.from(x), Float64Array.from(y));
      expect(logRelativeError(r, pearson), name).toBeGreaterThanOrEqual(14.5);
    }
  });

  test('the square of the correlation in the Norris set is the R-squared that NIST certifies', () => {
    const text = oracleText('nist/lls/Norris.dat');
    const rows = text
      .slice(text.lastIndexOf('Data:'))
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.trim().split(/\s+/).map(Number));
    expect(rows).toHaveLength(36);
    const side = (i: number) => Float64Array.from(rows, (row) => row[i] ?? Number.NaN);
    expect(logRelativeError(correlation(side(1), side(0)) ** 2, '0.999993745883712')).toBeGreaterThanOrEqual(14);
  });
});
