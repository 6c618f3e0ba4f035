import { expect, test } from 'vitest';
import { stationaryBootstrapDifferences } from '../../../src/stats/inference/stationary-bootstrap.ts';
import { mean, standardDeviation } from '../../../src/stats/moments.ts';
import { seededRandom } from '../../../src/stats/random.ts';

const values = Float64Array.from({ length: 400 }, (_, t) => Math.sin(t / 3) + (t % 7) / 5);
const runs = { starts: Int32Array.of(20, 210), ends: Int32Array.of(90, 300) };
const flagged = values.filter((_, t) => (t >= 20 && t < 90) || (t >= 210 && t < 300));
const difference = mean(flagged) - mean(values);

test('draws spread about the difference', () => {
  const drawn = stationaryBootstrapDifferences(values, runs, 30, 20_000, seededRandom(11));
  expect(Math.abs(mean(drawn) - difference)).toBeLessThan(0.01);
});

// Blocks of one are the bootstrap of independent pairs: of two means, whose variances are near those of the formula for ratios.
test('blocks of one row draw pairs one by one', () => {
  const draws = 20_000;
  const drawn = stationaryBootstrapDifferences(values, runs, 1, draws, seededRandom(3));
  const share = flagged.length / values.length;
  const influences = values.map((x, t) => {
    const isFlagged = (t >= 20 && t < 90) || (t >= 210 && t < 300);
    return (isFlagged ? (x - mean(flagged)) / share : 0) - (x - mean(values));
  });
  const expected = standardDeviation(influences) / Math.sqrt(values.length);
  expect(Math.abs(standardDeviation(drawn) / expected - 1)).toBeLessThan(0.03);
});

test('a flag on every row never differs', () => {
  const all = { starts: Int32Array.of(0), ends: Int32Array.of(400) };
  const drawn = stationaryBootstrapDifferences(values, all, 10, 50, seededRandom(1));
  expect(Math.max(...drawn.map(Math.abs))).toBeLessThan(1e-12);
});

test('a draw without a flagged row has no difference', () => {
  const one = { starts: Int32Array.of(7), ends: Int32Array.of(8) };
  const drawn = stationaryBootstrapDifferences(values, one, 1, 500, seededRandom(1));
  const none = drawn.filter(Number.isNaN).length / 500;
  expect(none).toBeGreaterThan(0.3);
  expect(none).toBeLessThan(0.44);
});

test('the same seed draws the same', () => {
  const draw = () => stationaryBootstrapDifferences(values, runs, 5, 3, seededRandom(2));
  expect(draw()).toEqual(draw());
});

test('no such block, count or column, refused', () => {
  const draw = (x: Float64Array, block: number, draws: number) =>
    stationaryBootstrapDifferences(x, runs, block, draws, seededRandom(1));
  expect(() => draw(values, 0.5, 3)).toThrow(RangeError);
  expect(() => draw(values, 3, 0)).toThrow(RangeError);
  expect(() => draw(new Float64Array(0), 3, 1)).toThrow(RangeError);
});
