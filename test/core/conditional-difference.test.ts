import { expect, test } from 'vitest';
import { differenceVariances } from '../../src/core/conditional-difference.ts';
import { mean } from '../../src/core/moments.ts';
import { neweyWestVariance } from '../../src/core/newey-west.ts';
import { seededRandom } from '../../src/core/random.ts';
import { stationaryBootstrapVariance } from '../../src/core/stationary-bootstrap.ts';

test('it is both variances of the parts, each row by the definition', () => {
  const random = seededRandom(12);
  const values = Float64Array.from({ length: 500 }, () => random() - 0.4);
  const codes = Uint8Array.from(values, (_, t) => (Math.floor(t / 17) % 3 === 0 ? 4 : 2));
  const own = values.filter((_, t) => codes[t] === 4);
  const conditional = { share: own.length / values.length, conditional: mean(own), mean: mean(values) };
  const parts = values.map(
    (x, t) => (codes[t] === 4 ? (x - conditional.conditional) / conditional.share : 0) - (x - conditional.mean),
  );
  const { stationary, neweyWest } = differenceVariances(values, codes, 4, conditional, 21);
  expect(stationary).toBe(stationaryBootstrapVariance(parts, 21));
  expect(neweyWest).toBe(neweyWestVariance(parts, 21));
});

test('a reach below one row is refused', () => {
  const nothing = { share: 1, conditional: 0, mean: 0 };
  expect(() => differenceVariances(new Float64Array(3), new Uint8Array(3), 0, nothing, 0)).toThrow(RangeError);
});
