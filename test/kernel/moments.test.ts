import { expect, it } from 'vitest';
import * as loops from '../../src/kernel/loops.ts';
import { centred } from '../../src/stats/moments.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { sum } from '../../src/stats/sum.ts';

it.each([
  ['near nothing', 0, 1],
  ['at a high level', 1e9, 1e-3],
])('are those of the same steps in TypeScript, bit by bit, %s', (_, level, size) => {
  const random = seededRandom(11);
  const x = Float64Array.from({ length: 1000 }, () => level + size * (random() - 0.5));
  const { mean, deviations } = centred(x);
  expect(loops.mean(x)).toBe(mean);
  expect(loops.squares(x)).toBe(sum(deviations.map((value) => value * value)));
});

it('are NaN with a value that is unknown', () => {
  expect(loops.mean(Float64Array.of(1, Number.NaN, 2))).toBeNaN();
});
