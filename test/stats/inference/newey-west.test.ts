import { expect, test } from 'vitest';
import { neweyWestVariance } from '../../../src/stats/inference/newey-west.ts';
import { centred } from '../../../src/stats/moments.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { logRelativeError } from '../../helpers/log-relative-error.ts';
import { oracle, oracleText } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

/** The definition, lag by lag: O(n * lags). */
function byLags(d: Float64Array, lags: number): number {
  const n = d.length;
  let total = 0;
  for (let lag = 0; lag <= lags; lag++) {
    let g = 0;
    for (let t = lag; t < n; t++) g += (d[t] ?? 0) * (d[t - lag] ?? 0);
    total += (lag === 0 ? 1 : 2) * (1 - lag / (lags + 1)) * g;
  }
  return total / n ** 2;
}

test('without lags it is the variance of independent values', () => {
  expect(neweyWestVariance(Float64Array.of(-2, 0, 2), 0)).toBe(8 / 9);
});

test('it is the sum over lags with falling weights, also with more lags than values', () => {
  const random = seededRandom(3);
  const { deviations } = centred(Float64Array.from({ length: 300 }, () => random() - 0.5));
  for (const lags of [1, 5, 21, 252, 299, 400]) {
    expect(neweyWestVariance(deviations, lags) / byLags(deviations, lags), `${lags} lags`).toBeCloseTo(1, 11);
  }
});

test('NaN without known values; refuses other lags', () => {
  expect(neweyWestVariance(new Float64Array(0), 3)).toBeNaN();
  expect(neweyWestVariance(Float64Array.of(1, Number.NaN), 1)).toBeNaN();
  expect(() => neweyWestVariance(Float64Array.of(1), -1)).toThrow(RangeError);
});

describeShared('oracles', () => {
  interface NeweyWest {
    cases: { series: string; horizon: number; overlapping: boolean; n: number; lags: number; hacSe: string }[];
  }

  /** Closes of one of the European indices. */
  const closes = (series: string) =>
    oracleText(`series/eu_${series.toLowerCase()}.csv`)
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => Number(line.split(',').at(-1)));

  test('every standard error of overlapping returns is met to 11 digits', () => {
    let compared = 0;
    for (const { series, horizon, overlapping, n, lags, hacSe } of oracle<NeweyWest>('stats/newey_west.json').cases) {
      const prices = closes(series);
      const stride = overlapping ? 1 : horizon;
      const returns: number[] = [];
      for (let t = 0; t + horizon < prices.length; t += stride)
        returns.push(Math.log((prices[t + horizon] ?? 0) / (prices[t] ?? 0)));
      expect(returns.length).toBe(n);
      const { deviations } = centred(Float64Array.from(returns));
      const error = Math.sqrt(neweyWestVariance(deviations, lags));
      expect(logRelativeError(error, hacSe), `${series} ${horizon} ${lags}`).toBeGreaterThanOrEqual(11);
      compared++;
    }
    expect(compared).toBe(22);
  });
});
