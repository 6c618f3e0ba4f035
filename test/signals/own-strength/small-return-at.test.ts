import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallReturnAt } from '../../../src/signals/own-strength/small-return-at.ts';
import { rollingRegression } from '../../../src/stats/rolling/rolling-regression.ts';

const moves = (length: number) =>
  fc.array(fc.integer({ min: -300, max: 300 }), { minLength: length, maxLength: length });

const sample = fc
  .integer({ min: 9, max: 30 })
  .chain((n) => fc.tuple(moves(n), moves(n)))
  .map(
    ([x, y]) =>
      [
        Float64Array.from(x, (move) => move / 1e4),
        Float64Array.from(y, (move, i) => (move + (x[i] ?? 0)) / 1e4),
      ] as const,
  )
  .filter(([x, y]) => new Set(x).size > 4 && new Set(y).size > 4);

/** The t of alpha once a session on which the large index stands still and the small one moves by `move` has followed. */
const next = (x: Float64Array, y: Float64Array, move: number) =>
  rollingRegression(Float64Array.of(...y, move), Float64Array.of(...x, 0), x.length + 1).tOfAlpha.at(-1) ?? Number.NaN;

test('after that return alpha has that t, more above it and less below it', () => {
  let found = 0;
  fc.assert(
    fc.property(sample, fc.double({ min: -2, max: 2, noNaN: true }), ([x, y], t) => {
      const move = smallReturnAt(t, x, y);
      if (Number.isNaN(move)) return;
      found++;
      expect(next(x, y, move)).toBeCloseTo(t, 6);
      const step = 1e-5 * Math.max(1, Math.abs(move));
      expect(next(x, y, move + step)).toBeGreaterThan(next(x, y, move - step));
    }),
    { numRuns: 1000 },
  );
  expect(found).toBeGreaterThan(300);
});

test('NaN if no return gives that t', () => {
  let none = 0;
  fc.assert(
    fc.property(sample, fc.double({ min: -2, max: 2, noNaN: true }), ([x, y], t) => {
      if (!Number.isNaN(smallReturnAt(t, x, y))) return;
      none++;
      const reached = Array.from({ length: 801 }, (_, i) => next(x, y, (i - 400) / 1000));
      const rising = reached.filter((value, i) => value > (reached[i - 1] ?? Number.NEGATIVE_INFINITY));
      expect(t > 0 ? Math.max(...reached) < t + 1e-9 : Math.min(...rising) > t - 1e-9).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(none).toBeGreaterThan(3);
});

test('a return that puts alpha at 0, by hand', () => {
  // Returns of the large index -1, 1, -1, 1 and of the small one 0, 2, 2, 4: the line of these stands at 2 at 0, and the sum of y
  // has to be 0 for that of the five to stand there: a return of -8.
  expect(smallReturnAt(0, Float64Array.of(-1, 1, -1, 1), Float64Array.of(0, 2, 2, 4))).toBeCloseTo(-8, 12);
});
