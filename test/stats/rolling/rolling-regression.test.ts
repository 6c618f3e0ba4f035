import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centred } from '../../../src/stats/moments.ts';
import { rollingRegression } from '../../../src/stats/rolling/rolling-regression.ts';
import { sum } from '../../../src/stats/sum.ts';
import { logRelativeError } from '../../helpers/log-relative-error.ts';
import { columns, windowEnding } from '../../helpers/markets/columns.ts';
import { oracle, oracleText } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

const { NaN: unknown } = Number;
const windows = fc.integer({ min: 3, max: 12 });
const names = ['alpha', 'beta', 'tOfAlpha', 'residualDeviation'] as const;

/** The line through one sample, from its deviations. */
function lineThrough(y: Float64Array, x: Float64Array) {
  const [{ mean: meanX, deviations: dX }, { mean: meanY, deviations: dY }] = [centred(x), centred(y)];
  const dot = (a: Float64Array, b: Float64Array) => sum(a.map((value, i) => value * (b[i] ?? unknown)));
  const beta = dot(dX, dY) / dot(dX, dX);
  const residuals = dY.map((d, i) => d - beta * (dX[i] ?? unknown));
  const deviation = Math.sqrt(dot(residuals, residuals) / (x.length - 2));
  const alpha = meanY - beta * meanX;
  const spread = (d: Float64Array) => Math.sqrt(dot(d, d) / (x.length - 1));
  const error = deviation * Math.sqrt(1 / x.length + meanX ** 2 / dot(dX, dX));
  return { alpha, beta, deviation, error, spreadX: spread(dX), spreadY: spread(dY), meanX, meanY };
}

test('a small table by hand', () => {
  // x 0 1 2 3, y 1 2 2 5: means 1.5 and 2.5, sums 5, 9 and 6, so 0.7 + 1.2 x; residuals 0.3, 0.1, -1.1, 0.7.
  const { alpha, beta, tOfAlpha, residualDeviation } = rollingRegression(
    Float64Array.of(9, 1, 2, 2, 5),
    Float64Array.of(4, 0, 1, 2, 3),
    4,
  );
  expect(Array.from(alpha.subarray(0, 3))).toEqual([unknown, unknown, unknown]);
  expect(alpha[4]).toBeCloseTo(0.7, 14);
  expect(beta[4]).toBeCloseTo(1.2, 14);
  expect(residualDeviation[4]).toBeCloseTo(Math.sqrt(0.9), 14);
  expect(tOfAlpha[4]).toBeCloseTo(0.7 / Math.sqrt(0.9 * (1 / 4 + 1.5 ** 2 / 5)), 14);
});

test.each([
  ['x', (still: number[], live: number[]): [number[], number[]] => [live, still]],
  ['y', (still: number[], live: number[]): [number[], number[]] => [still, live]],
])('%s that spreads within the tolerance has no line, one that spreads by more has', (_, sides) => {
  const fitted = (size: number) => {
    const [y, x] = sides([0, size, 0, size, 0], [0.01, 0.03, -0.02, 0.01, 0.02]);
    return rollingRegression(Float64Array.from(y), Float64Array.from(x), 5);
  };
  // The deviation of 0 s 0 s 0 is s sqrt(0.3).
  for (const name of names) {
    expect(fitted(1.8e-12)[name][4], name).toBeNaN();
    expect(fitted(1.9e-12)[name][4], name).not.toBeNaN();
  }
});

test('residuals within the tolerance leave the line, but no t', () => {
  const x = Float64Array.of(0.01, 0.03, -0.02, 0.01, 0.02);
  const around = (size: number) =>
    rollingRegression(
      x.map((value, i) => 0.1 + 0.37 * value + (i % 2 === 0 ? size : -size)),
      x,
      5,
    );
  expect(around(0).tOfAlpha[4]).toBeNaN();
  expect(around(3e-13).tOfAlpha[4]).toBeNaN();
  expect(around(3e-13).beta[4]).toBeCloseTo(0.37, 9);
  expect(around(3e-13).alpha[4]).toBeCloseTo(0.1, 9);
  expect(around(3e-12).tOfAlpha[4]).toBeGreaterThan(1e9);
});

test('columns and window are checked', () => {
  const three = new Float64Array(3);
  expect(() => rollingRegression(three, three, 2)).toThrow(RangeError);
  expect(() => rollingRegression(three, new Float64Array(4), 3)).toThrow(RangeError);
});

describe('for any two columns and window', () => {
  test('each row is the line through its window alone', () => {
    fc.assert(
      fc.property(columns({ gaps: true }), windows, ([y, x], window) => {
        const rolled = rollingRegression(y, x, window);
        for (let i = 0; i < x.length; i++) {
          const [insideY, insideX] = [windowEnding(y, i, window), windowEnding(x, i, window)];
          const alone = insideY && insideX ? lineThrough(insideY, insideX) : null;
          if (alone === null || !(alone.spreadX > 1e-12 && alone.spreadY > 1e-12)) {
            for (const name of names) expect(rolled[name][i]).toBeNaN();
            continue;
          }
          // What a line can be told to: the digits of its columns, as far as these are of one size.
          const slope = alone.spreadY / alone.spreadX;
          const size = Math.abs(alone.meanY) + alone.spreadY + slope * (Math.abs(alone.meanX) + alone.spreadX);
          const near = (actual: number | undefined, expected: number, scale: number) =>
            expect(Math.abs((actual ?? unknown) - expected)).toBeLessThanOrEqual(1e-12 * scale);
          near(rolled.beta[i], alone.beta, slope);
          near(rolled.alpha[i], alone.alpha, size);
          near(rolled.residualDeviation[i], alone.deviation, alone.spreadY);
          if (alone.deviation > 1e-9 * alone.spreadY && alone.deviation > 2e-12) {
            near((rolled.tOfAlpha[i] ?? unknown) * alone.error, alone.alpha, size * (alone.spreadY / alone.deviation));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what stood before a window, an outlier in each column too, changes no digit of it', () => {
    fc.assert(
      fc.property(columns(), windows, fc.nat(39), ([y, x], window, rows) => {
        const before = (column: Float64Array, shock: number) => column.map((v, i) => (i < rows ? shock * (i + 1) : v));
        const [calm, shaken] = [
          rollingRegression(y, x, window),
          rollingRegression(before(y, 1e12), before(x, -7e9), window),
        ];
        for (const name of names) {
          expect(shaken[name].slice(rows + window - 1)).toEqual(calm[name].slice(rows + window - 1));
        }
      }),
    );
  });

  test('no row knows of a later one', () => {
    fc.assert(
      fc.property(columns({ gaps: true }), windows, fc.nat(39), ([y, x], window, rows) => {
        const [whole, part] = [
          rollingRegression(y, x, window),
          rollingRegression(y.slice(0, rows), x.slice(0, rows), window),
        ];
        for (const name of names) expect(part[name]).toEqual(whole[name].slice(0, rows));
      }),
    );
  });
});

test('a window at a high level keeps its digits, and one that is all but a straight line too', () => {
  const x = Float64Array.from({ length: 400 }, (_, i) => 1e6 + Math.sin(i));
  const y = x.map((value, i) => 2 * value + 1e-4 * Math.cos(7 * i));
  const { beta, residualDeviation } = rollingRegression(y, x, 63);
  for (let i = 62; i < x.length; i++) {
    const alone = lineThrough(y.subarray(i - 62, i + 1), x.subarray(i - 62, i + 1));
    expect(logRelativeError(beta[i], alone.beta)).toBeGreaterThanOrEqual(13);
    expect(logRelativeError(residualDeviation[i], alone.deviation)).toBeGreaterThanOrEqual(11);
  }
});

describeShared('oracles', () => {
  interface Certified {
    lls: Record<string, { coef: Record<string, string>; se: Record<string, string>; residualSd: string }>;
  }

  test("NIST's Norris set, the straight line among its regressions, is met", () => {
    const text = oracleText('nist/lls/Norris.dat');
    const rows = text
      .slice(text.lastIndexOf('Data:'))
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.trim().split(/\s+/).map(Number));
    expect(rows).toHaveLength(36);
    const [y, x] = [0, 1].map((i) => Float64Array.from(rows, (row) => row[i] ?? unknown)) as [
      Float64Array,
      Float64Array,
    ];
    const { alpha, beta, tOfAlpha, residualDeviation } = rollingRegression(y, x, 36);
    const { coef, se, residualSd } = oracle<Certified>('nist/certified.json').lls.Norris ?? expect.fail('no Norris');
    expect(logRelativeError(beta[35], coef.B1 ?? null)).toBeGreaterThanOrEqual(14);
    expect(logRelativeError(alpha[35], coef.B0 ?? null)).toBeGreaterThanOrEqual(12);
    expect(logRelativeError(residualDeviation[35], residualSd)).toBeGreaterThanOrEqual(13);
    expect(logRelativeError((alpha[35] ?? unknown) / (tOfAlpha[35] ?? unknown), se.B0 ?? null)).toBeGreaterThanOrEqual(
      13,
    );
  });
});
