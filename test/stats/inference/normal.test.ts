import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalDistribution, normalQuantile } from '../../../src/stats/inference/normal.ts';
import { logRelativeError } from '../../helpers/log-relative-error.ts';
import { oracle } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

// mpmath 1.3.0, mp.dps = 30: ncdf(z); one value on each side of every seam of the approximation
test.each([
  [-36.7, '3.65152930280341797255e-295'],
  [-12.3, '4.52870695615878465144e-35'],
  [-6, '9.86587645037698140701e-10'],
  [-5.5, '1.89895624658877193839e-8'],
  [-0.7, '0.241963652223073028617'],
  [0.5, '0.691462461274013103637'],
])('the distribution at %d has 14.5 digits', (z, expected) => {
  expect(logRelativeError(normalDistribution(z), expected)).toBeGreaterThanOrEqual(14.5);
});

// scipy 1.10.1: norm.cdf(z), above 0 too
test.each([
  [0.3, 0.6179114221889526],
  [0.68, 0.7517477695464294],
  [2.5, 0.9937903346742238],
  [5.7, 0.9999999940096286],
  [8, 0.9999999999999993],
])('the distribution at %d is %d', (z, expected) => {
  expect(logRelativeError(normalDistribution(z), expected)).toBeGreaterThanOrEqual(14.5);
});

// scipy 1.10.1: norm.ppf(p), in the middle, in the tails and far out
test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798409],
  [1e-11, -6.706023155495137],
  [0.001, -3.090232306167813],
  [0.07, -1.4757910281791706],
  [0.2, -0.8416212335729142],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
  [0.999999, 4.753424308817087],
])('the quantile of %d is %d', (p, expected) => {
  expect(logRelativeError(normalQuantile(p), expected)).toBeGreaterThanOrEqual(14);
});

test.each([
  [0, Number.NEGATIVE_INFINITY],
  [1, Number.POSITIVE_INFINITY],
  [0.5, 0],
  [-0.1, Number.NaN],
  [1.1, Number.NaN],
  [Number.NaN, Number.NaN],
])('the quantile of %d is %d', (p, expected) => {
  expect(normalQuantile(p)).toBe(expected);
});

test.each([
  [Number.NEGATIVE_INFINITY, 0],
  [Number.POSITIVE_INFINITY, 1],
  [0, 0.5],
  [Number.NaN, Number.NaN],
])('the distribution at %d is %d', (z, expected) => {
  expect(normalDistribution(z)).toBe(expected);
});

test('quantile and distribution undo each other from the far tail on', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 1, noNaN: true }), (z) => {
      expect(Math.abs(normalQuantile(normalDistribution(z)) - z)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(z)));
    }),
  );
});

describeShared('oracles', () => {
  interface Distributions {
    normalCdf: { x: number; v: string }[];
    normalQuantile: { p: number; v: string }[];
  }

  test('every normal probability and quantile is met to 14.5 digits', () => {
    const expected = oracle<Distributions>('stats/distributions.json');
    expect(expected.normalCdf.length + expected.normalQuantile.length).toBeGreaterThanOrEqual(25);
    for (const { x, v } of expected.normalCdf) {
      expect(logRelativeError(normalDistribution(x), v), `at ${x}`).toBeGreaterThanOrEqual(14.5);
    }
    for (const { p, v } of expected.normalQuantile) {
      expect(logRelativeError(normalQuantile(p), v), `of ${p}`).toBeGreaterThanOrEqual(14.5);
    }
  });
});
