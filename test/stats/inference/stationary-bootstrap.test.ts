import { expect, test } from 'vitest';
import {
  stationaryBootstrapMeans,
  stationaryBootstrapVariance,
} from '../../../src/stats/inference/stationary-bootstrap.ts';
import { centred, mean, standardDeviation } from '../../../src/stats/moments.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { logRelativeError } from '../../helpers/log-relative-error.ts';
import { oracle, oracleText } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

/** The definition with circular autocovariances, lag by lag: O(n * n). */
function byLags(d: Float64Array, meanBlock: number): number {
  const n = d.length;
  let total = 0;
  for (let lag = 0; lag < n; lag++) {
    let g = 0;
    for (let t = 0; t < n; t++) g += (d[t] ?? 0) * (d[(t + lag) % n] ?? 0);
    total += (lag === 0 ? 1 : 2) * (1 - lag / n) * (1 - 1 / meanBlock) ** lag * (g / n);
  }
  return total / n;
}

const sample = (n: number, seed: number) => {
  const random = seededRandom(seed);
  let level = 0;
  return Float64Array.from({ length: n }, () => {
    level = 0.9 * level + random() - 0.5;
    return level;
  });
};

test('blocks of one are the bootstrap of independent values', () => {
  expect(stationaryBootstrapVariance(Float64Array.of(-1, 1), 1)).toBe(0.5);
});

test.each([1, 2, 21, 63, 252, 5000])('it is the sum over all lags, mean block %d', (block) => {
  for (const n of [1, 2, 3, 40, 301]) {
    const { deviations } = centred(sample(n, n));
    const [closed, defined] = [stationaryBootstrapVariance(deviations, block), byLags(deviations, block)];
    expect(Math.abs(closed - defined), `${n} values`).toBeLessThanOrEqual(1e-11 * Math.abs(defined) + 1e-20);
  }
});

test('draws have the variance that the closed form gives', () => {
  const x = sample(400, 5);
  const variance = stationaryBootstrapVariance(centred(x).deviations, 21);
  const draws = 20_000;
  const means = stationaryBootstrapMeans(x, 21, draws, seededRandom(11));
  expect(Math.abs(standardDeviation(means) ** 2 / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / (draws - 1)));
  expect(Math.abs(mean(means) - mean(x))).toBeLessThan(4 * Math.sqrt(variance / draws));
});

test('the same seed draws the same', () => {
  const draw = () => stationaryBootstrapMeans(sample(50, 1), 5, 3, seededRandom(2));
  expect(draw()).toEqual(draw());
});

test('no values, no variance; no such block or count, refused', () => {
  expect(stationaryBootstrapVariance(new Float64Array(0), 3)).toBeNaN();
  expect(stationaryBootstrapVariance(Float64Array.of(1, Number.NaN), 3)).toBeNaN();
  expect(() => stationaryBootstrapVariance(Float64Array.of(1), 0.5)).toThrow(RangeError);
  expect(() => stationaryBootstrapMeans(Float64Array.of(1), 3, 0, seededRandom(1))).toThrow(RangeError);
  expect(() => stationaryBootstrapMeans(new Float64Array(0), 3, 1, seededRandom(1))).toThrow(RangeError);
});

describeShared('oracles', () => {
  interface Bootstrap {
    n: number;
    cases: { method: string; meanBlockLength?: number; varianceOfMean: string }[];
  }

  const logReturns = (n: number) => {
    const closes = oracleText('series/eu_ftse.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => Number(line.split(',').at(-1)));
    return Float64Array.from({ length: n }, (_, t) => Math.log((closes[t + 1] ?? 0) / (closes[t] ?? 0)));
  };

  test('every closed variance is met to 11 digits, and the draws agree within their own error', () => {
    const { n, cases } = oracle<Bootstrap>('stats/bootstrap_variance.json');
    const stationary = cases.filter(({ method }) => method === 'stationary');
    expect(stationary.length).toBeGreaterThan(2);
    const x = logReturns(n);
    for (const { meanBlockLength = 0, varianceOfMean } of stationary) {
      const variance = stationaryBootstrapVariance(centred(x).deviations, meanBlockLength);
      expect(logRelativeError(variance, varianceOfMean), `block ${meanBlockLength}`).toBeGreaterThanOrEqual(11);
      const draws = 10_000;
      const means = stationaryBootstrapMeans(x, meanBlockLength, draws, seededRandom(1));
      expect(Math.abs(standardDeviation(means) ** 2 / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / (draws - 1)));
      expect(Math.abs(mean(means) - mean(x))).toBeLessThan(4 * Math.sqrt(variance / draws));
    }
  });
});
