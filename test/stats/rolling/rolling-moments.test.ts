import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, standardDeviation } from '../../../src/stats/moments.ts';
import { rollingDeviation, rollingMean, rollingZScore } from '../../../src/stats/rolling/rolling-moments.ts';
import { logRelativeError } from '../../helpers/log-relative-error.ts';
import { column, windowEnding } from '../../helpers/markets/columns.ts';
import { oracle } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

const { NaN: unknown } = Number;
const windows = fc.integer({ min: 2, max: 12 });

test('mean, deviation and z-score of a small table', () => {
  const x = Float64Array.of(1, 2, 3, 7, 2);
  expect(rollingMean(x, 3)).toEqual(Float64Array.of(unknown, unknown, 2, 4, 4));
  expect(rollingDeviation(x, 3)).toEqual(Float64Array.of(unknown, unknown, 1, Math.sqrt(7), Math.sqrt(7)));
  expect(rollingZScore(x, 3)).toEqual(Float64Array.of(unknown, unknown, 1, 3 / Math.sqrt(7), -2 / Math.sqrt(7)));
});

test('a constant window deviates by exactly 0 and has no z-score, also after a spike', () => {
  const x = new Float64Array(12).fill(0.2);
  x[3] = 1e5;
  expect(rollingDeviation(x, 3).slice(6)).toEqual(new Float64Array(6));
  expect(rollingZScore(x, 3).slice(6)).toEqual(new Float64Array(6).fill(unknown));
});

test('a spread within the tolerance has no z-score, one above it has', () => {
  const spread = (size: number) => rollingZScore(Float64Array.of(0, size, 0, size), 4)[3];
  expect(spread(1e-12)).toBeNaN();
  expect(spread(1e-11)).toBeCloseTo(Math.sqrt(0.75), 12);
});

test('a mean takes a window of 1, a deviation needs 2', () => {
  expect(rollingMean(Float64Array.of(3, 4), 1)).toEqual(Float64Array.of(3, 4));
  expect(() => rollingDeviation(Float64Array.of(3, 4), 1)).toThrow(RangeError);
  expect(() => rollingZScore(Float64Array.of(3, 4), 1)).toThrow(RangeError);
});

describe('for any column and window', () => {
  test('each row is what its window alone gives', () => {
    fc.assert(
      fc.property(column({ gaps: true }), windows, (x, window) => {
        const [means, deviations, scores] = [
          rollingMean(x, window),
          rollingDeviation(x, window),
          rollingZScore(x, window),
        ];
        x.forEach((value, i) => {
          const inside = windowEnding(x, i, window) ?? Float64Array.of(unknown, unknown);
          const [average, deviation] = [mean(inside), standardDeviation(inside)];
          const size = Math.max(...inside.map(Math.abs), 1e-300);
          if (Number.isNaN(average)) expect(means[i]).toBeNaN();
          else expect(Math.abs((means[i] ?? unknown) - average)).toBeLessThanOrEqual(1e-14 * size);
          expect(logRelativeError(deviations[i], Number.isNaN(deviation) ? null : deviation)).toBeGreaterThanOrEqual(
            12.5,
          );
          const score = deviation > 1e-12 ? (value - average) / deviation : unknown;
          if (Number.isNaN(score)) expect(scores[i]).toBeNaN();
          else expect(Math.abs((scores[i] ?? unknown) - score)).toBeLessThanOrEqual((1e-13 * size) / deviation + 1e-12);
        });
      }),
    );
  });

  test('no row knows of a later one', () => {
    fc.assert(
      fc.property(column({ gaps: true }), windows, fc.nat(39), (x, window, rows) => {
        for (const rolled of [rollingMean, rollingDeviation, rollingZScore]) {
          expect(rolled(x.slice(0, rows), window)).toEqual(rolled(x, window).slice(0, rows));
        }
      }),
    );
  });
});

describeShared('oracles', () => {
  interface Rolling {
    cases: { name: string; kind: string; window: number; x: number[]; expected: (string | null)[] }[];
  }

  test('the cases of pandas and polars threads are met to 12 digits, and a 0 is 0', () => {
    const cases = oracle<Rolling>('stats/rolling.json').cases.filter(({ kind }) => kind === 'std' || kind === 'var');
    expect(cases.length).toBeGreaterThanOrEqual(7);
    for (const { name, kind, window, x, expected } of cases) {
      const rolled = rollingDeviation(Float64Array.from(x), window);
      const estimate = kind === 'var' ? rolled.map((deviation) => deviation ** 2) : rolled;
      expected.forEach((truth, i) => {
        if (truth !== null && Number(truth) === 0) expect(estimate[i], `${name} row ${i}`).toBe(0);
        else expect(logRelativeError(estimate[i], truth), `${name} row ${i}`).toBeGreaterThanOrEqual(12);
      });
    }
  });
});
