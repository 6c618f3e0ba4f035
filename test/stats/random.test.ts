import { expect, test } from 'vitest';
import { mean, standardDeviation } from '../../src/stats/moments.ts';
import { normalDeviate, seededRandom } from '../../src/stats/random.ts';

const words = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random() * 2 ** 32);
};

// Python 3.11, sfc32 and splitmix32 written in whole numbers from their descriptions: outputs 1 to 4 and the 1000th
test.each([
  [0, [4270301181, 3717780726, 2919608142, 3745158266], 1164972245],
  [1, [4064752930, 1169703512, 1317941441, 2551256358], 1130283414],
  [20260108, [884381055, 3353628943, 3100855565, 2860798033], 3058148942],
  [4294967295, [1136427174, 1916388865, 1301959096, 4012368761], 1273825870],
])('the seed %d gives the words that Python gives', (seed, first, thousandth) => {
  expect(words(seed, 4)).toEqual(first);
  expect(words(seed, 1000)[999]).toBe(thousandth);
});

test('one seed gives one sequence, the next seed another', () => {
  expect(words(7, 20)).toEqual(words(7, 20));
  expect(words(7, 20)).not.toEqual(words(8, 20));
});

test.each([-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY])('%d is no seed', (seed) => {
  expect(() => seededRandom(seed)).toThrow(/^seed must be an integer from 0 to 4294967295/);
});

test('numbers lie in [0, 1), evenly', () => {
  const random = seededRandom(1);
  const sample = Float64Array.from({ length: 20_000 }, random);
  expect(sample.every((value) => value >= 0 && value < 1)).toBe(true);
  // Five standard errors of a uniform mean and deviation.
  expect(Math.abs(mean(sample) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / 20_000));
  expect(standardDeviation(sample)).toBeCloseTo(Math.sqrt(1 / 12), 2);
});

test('normal deviates have mean 0 and deviation 1, and are finite at both ends', () => {
  const random = seededRandom(2);
  const sample = Float64Array.from({ length: 20_000 }, () => normalDeviate(random));
  expect(Math.abs(mean(sample))).toBeLessThan(5 / Math.sqrt(20_000));
  expect(Math.abs(standardDeviation(sample) - 1)).toBeLessThan(5 / Math.sqrt(40_000));
  expect(normalDeviate(() => 0)).toBeCloseTo(-normalDeviate(() => 1 - 2 ** -32), 6);
  expect(normalDeviate(() => 0)).toBeGreaterThan(-7);
});
