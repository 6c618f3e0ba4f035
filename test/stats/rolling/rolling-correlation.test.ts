import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlation } from '../../../src/stats/correlation.ts';
import { simpleReturns } from '../../../src/stats/returns.ts';
import { rollingCorrelation } from '../../../src/stats/rolling/rolling-correlation.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { logRelativeError } from '../../helpers/log-relative-error.ts';
import { columns, windowEnding } from '../../helpers/markets/columns.ts';
import { oracle, oracleText } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

const { NaN: unknown } = Number;
const windows = fc.integer({ min: 2, max: 12 });

test('a small table by hand', () => {
  const r = rollingCorrelation(Float64Array.of(1, 2, 3, 2, 1), Float64Array.of(1, 3, 2, 1, 3), 3);
  expect(r.slice(0, 2)).toEqual(Float64Array.of(unknown, unknown));
  expect(r[2]).toBeCloseTo(0.5, 15);
  expect(r[3]).toBeCloseTo(0, 15);
  expect(r[4]).toBeCloseTo(-0.5, 15);
});

test('a window that is constant on one side has no correlation, and the next one has', () => {
  const r = rollingCorrelation(Float64Array.of(1, 0.2, 0.2, 0.2, 5), Float64Array.of(3, 1, 4, 1, 5), 3);
  expect(Array.from<number, boolean>(r, Number.isNaN)).toEqual([true, true, false, true, false]);
});

test('sums of squares that underflow or overflow leave the correlation as it is', () => {
  const scales = [1e-170, 1e-100, 1, 1e100, 1e150];
  for (const [left, right] of scales.flatMap((a) => scales.map((b) => [a, b] as const))) {
    const x = Float64Array.of(1, 2, 3).map((value) => value * left);
    const y = Float64Array.of(1, 3, 2).map((value) => value * right);
    expect(rollingCorrelation(x, y, 3)[2]).toBeCloseTo(0.5, 14);
  }
});

// Window by window this would take several seconds.
test.each([0, 1])('a frozen column, left or right (%d), costs O(n) too', (side) => {
  const frozen = new Float64Array(60_000);
  const live = Float64Array.from({ length: 60_000 }, (_, i) => Math.sin(i));
  const [x, y] = side === 0 ? [frozen, live] : [live, frozen];
  const begin = cpuTime();
  expect(rollingCorrelation(x, y, 6_000).every(Number.isNaN)).toBe(true);
  expect(cpuTime() - begin).toBeLessThan(1500);
});

test('the window is an integer of at least 2', () => {
  expect(() => rollingCorrelation(new Float64Array(3), new Float64Array(3), 1)).toThrow(RangeError);
});

describe('for any two columns and window', () => {
  test('each row is the correlation of its window alone', () => {
    fc.assert(
      fc.property(columns({ gaps: true }), windows, ([x, y], window) => {
        const rolled = rollingCorrelation(x, y, window);
        rolled.forEach((r, i) => {
          const [insideX, insideY] = [windowEnding(x, i, window), windowEnding(y, i, window)];
          const alone = insideX && insideY ? correlation(insideX, insideY) : unknown;
          if (Number.isNaN(alone)) expect(r).toBeNaN();
          else expect(logRelativeError(r, alone)).toBeGreaterThanOrEqual(12);
          expect(Math.abs(r) > 1).toBe(false);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('it is symmetric, and blind to a shift of the binary point', () => {
    fc.assert(
      fc.property(columns({ gaps: true }), windows, fc.integer({ min: -30, max: 30 }), ([x, y], window, power) => {
        const r = rollingCorrelation(x, y, window);
        const shifted = (column: Float64Array, by: number) => column.map((v) => v * 2 ** by);
        expect(rollingCorrelation(y, x, window)).toEqual(r);
        expect(rollingCorrelation(shifted(x, power), shifted(y, -power), window)).toEqual(r);
      }),
    );
  });

  test('what stood before a window, an outlier in each column too, changes no digit of it', () => {
    fc.assert(
      fc.property(columns(), windows, fc.nat(39), ([x, y], window, rows) => {
        const before = (column: Float64Array, shock: number) => column.map((v, i) => (i < rows ? shock * (i + 1) : v));
        const first = rows + window - 1;
        expect(rollingCorrelation(before(x, 1e12), before(y, -7e9), window).slice(first)).toEqual(
          rollingCorrelation(x, y, window).slice(first),
        );
      }),
    );
  });

  test('no row knows of a later one', () => {
    fc.assert(
      fc.property(columns({ gaps: true }), windows, fc.nat(39), ([x, y], window, rows) => {
        expect(rollingCorrelation(x.slice(0, rows), y.slice(0, rows), window)).toEqual(
          rollingCorrelation(x, y, window).slice(0, rows),
        );
      }),
    );
  });
});

describeShared('oracles', () => {
  interface Rolling {
    cases: { name: string; kind: string; window: number; x: number[]; y: number[]; expected: (string | null)[] }[];
  }
  interface Correlations {
    cases: { name: string; x: number[]; y: number[]; pearson: string | null }[];
  }
  interface Indices {
    rolling: { a: string; b: string; returns: string; window: number; points: { date: string; corr: string }[] }[];
  }

  test('the cases of pandas and polars threads are met to 12 digits', () => {
    const cases = oracle<Rolling>('stats/rolling.json').cases.filter(({ kind }) => kind === 'corr');
    expect(cases.length).toBeGreaterThanOrEqual(6);
    for (const { name, window, x, y, expected } of cases) {
      const r = rollingCorrelation(Float64Array.from(x), Float64Array.from(y), window);
      expected.forEach((truth, i) => {
        expect(logRelativeError(r[i], truth), `${name} row ${i}`).toBeGreaterThanOrEqual(12);
      });
    }
  });

  test('the single samples, each as one window, are met to 12 digits', () => {
    const samples = oracle<Correlations>('stats/correlation.json').cases.filter(({ x }) => x.length >= 2);
    for (const { name, x, y, pearson } of samples) {
      const r = rollingCorrelation(Float64Array.from(x), Float64Array.from(y), x.length);
      expect(logRelativeError(r.at(-1), pearson), name).toBeGreaterThanOrEqual(12);
    }
  });

  test('the returns of four European indices are met to 12 digits at windows of 20 to 250', () => {
    const load = (name: string) => {
      const rows = oracleText(`series/eu_${name.toLowerCase()}.csv`).trim().split(/\r?\n/).slice(1);
      const cells = rows.map((row) => row.split(','));
      return { dates: cells.map(([date]) => date), prices: Float64Array.from(cells, ([, price]) => Number(price)) };
    };
    const toReturns: Record<string, (prices: Float64Array) => Float64Array> = {
      simple: simpleReturns,
      log: (prices) => prices.map((price, i) => Math.log(price / (prices[i - 1] ?? unknown))),
    };
    const { rolling } = oracle<Indices>('series/expected.json');
    for (const { a, b, returns, window, points } of rolling) {
      const [left, right] = [load(a), load(b)];
      const r = rollingCorrelation(
        toReturns[returns]?.(left.prices) ?? new Float64Array(),
        toReturns[returns]?.(right.prices) ?? new Float64Array(),
        window,
      );
      for (const { date, corr } of points) {
        const digits = logRelativeError(r[left.dates.indexOf(date)], corr);
        expect(digits, `${a} ${b} ${returns} ${window} ${date}`).toBeGreaterThanOrEqual(12);
      }
    }
  });
});
