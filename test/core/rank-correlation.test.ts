import { expect, test } from 'vitest';
import { seededRandom } from '../../src/core/random.ts';
import { ordered, rankCorrelation } from '../../src/core/rank-correlation.ts';

const rho = (x: number[], y: number[], from?: number, to?: number) =>
  rankCorrelation(ordered(Float64Array.from(x)), ordered(Float64Array.from(y)), from, to).rho;

test('what rises together has 1, what falls as the other rises -1, however unevenly', () => {
  expect(rho([1, 2, 3, 9], [0, 0.1, 50, 51])).toBe(1);
  expect(rho([1, 2, 3, 9], [4, 3, 2, -100])).toBe(-1);
});

// scipy 1.10.1: stats.spearmanr([1, 2, 2, 4, 5], [3, 1, 4, 4, 2]).correlation
test('equal values have the mean of their ranks', () => {
  expect(rho([1, 2, 2, 4, 5], [3, 1, 4, 4, 2])).toBeCloseTo(-0.026315789473684213, 15);
});

test('only the rows asked for count, and of these only those known on both sides', () => {
  const [x, y] = [
    [7, 1, Number.NaN, 2, 3, 0],
    [0, 1, 5, Number.NaN, 3, 9],
  ];
  expect(rho(x, y, 1, 5)).toBe(1);
  expect(rho(x, y)).toBe(rho([7, 1, 3, 0], [0, 1, 3, 9]));
});

test('one value is no order', () => {
  expect(rho([1, 1, 1], [1, 2, 3])).toBeNaN();
  expect(rho([], [])).toBeNaN();
});

test('the parts add up to nothing, and are the first-order effect of a row on the whole', () => {
  const random = seededRandom(5);
  const x = Float64Array.from({ length: 400 }, () => random());
  const y = x.map((value) => value + random());
  const whole = rankCorrelation(ordered(x), ordered(y));
  expect(whole.parts.length).toBe(400);
  expect(Math.abs(whole.parts.reduce((a, b) => a + b, 0))).toBeLessThan(1e-9);
  const doubled = rankCorrelation(ordered(Float64Array.of(...x, x[7] ?? 0)), ordered(Float64Array.of(...y, y[7] ?? 0)));
  expect(400 * (doubled.rho - whole.rho)).toBeCloseTo(whole.parts[7] ?? Number.NaN, 1);
});

test('columns of different lengths are refused', () => {
  expect(() => rho([1, 2], [1])).toThrow(RangeError);
});
