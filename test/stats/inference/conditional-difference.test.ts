import { expect, test } from 'vitest';
import { differenceVariances } from '../../../src/stats/inference/conditional-difference.ts';
import { neweyWestVariance } from '../../../src/stats/inference/newey-west.ts';
import { stationaryBootstrapVariance } from '../../../src/stats/inference/stationary-bootstrap.ts';
import { mean } from '../../../src/stats/moments.ts';
import { seededRandom } from '../../../src/stats/random.ts';

test('it is both variances of the parts, each row by the definition, however many codes are asked for', () => {
  const random = seededRandom(12);
  const values = Float64Array.from({ length: 500 }, () => random() - 0.4);
  const codes = Uint8Array.from(values, (_, t) => [4, 2, 1][Math.floor(t / 17) % 3] ?? 0);
  const all = mean(values);
  const conditionalOf = (code: number) => {
    const own = values.filter((_, t) => codes[t] === code);
    return { code, share: own.length / values.length, conditional: mean(own) };
  };
  for (const asked of [[4], [4, 2], [1, 4, 2]]) {
    const conditionals = asked.map(conditionalOf);
    const variances = differenceVariances(values, codes, conditionals, all, 21);
    expect(variances.length).toBe(asked.length);
    conditionals.forEach(({ code, share, conditional }, i) => {
      const parts = values.map((x, t) => (codes[t] === code ? (x - conditional) / share : 0) - (x - all));
      const { stationary, neweyWest } = variances[i] ?? { stationary: 0, neweyWest: 0 };
      expect(stationary / stationaryBootstrapVariance(parts, 21)).toBeCloseTo(1, 12);
      expect(neweyWest / neweyWestVariance(parts, 21)).toBeCloseTo(1, 12);
    });
  }
});

test('a reach below one row is refused', () => {
  expect(() => differenceVariances(new Float64Array(3), new Uint8Array(3), [], 0, 0)).toThrow(RangeError);
});
