import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentileSoFar, rollingPercentile } from '../../../src/stats/rolling/rolling-percentile.ts';
import { column, knownEnding } from '../../helpers/markets/columns.ts';

const { NaN: unknown, POSITIVE_INFINITY: everything } = Number;

test('a rank is the share below plus half the equal ones, itself included', () => {
  // (0 + 1/2) / 1, (1 + 1/2) / 2, (0 + 1/2) / 3, (1 + 2/2) / 4, (3 + 1/2) / 5
  expect(percentileSoFar(Float64Array.of(5, 7, 2, 5, 6))).toEqual(Float64Array.of(0.5, 0.75, 0.5 / 3, 0.5, 3.5 / 5));
});

test('values within the tolerance are equal, others are not', () => {
  expect(percentileSoFar(Float64Array.of(0.3, 0.3 + 5e-13, 0.3 + 1e-11))).toEqual(Float64Array.of(0.5, 0.5, 2.5 / 3));
  expect(percentileSoFar(Float64Array.of(3000, 3000 + 2e-9, 3000 + 9e-9))).toEqual(Float64Array.of(0.5, 0.5, 2.5 / 3));
});

test('the window counts known values, so a gap does not shorten it', () => {
  expect(rollingPercentile(Float64Array.of(9, 1, unknown, 2, 3), 3)).toEqual(
    Float64Array.of(unknown, unknown, unknown, 0.5, 2.5 / 3),
  );
});

test('an infinite value is unknown', () => {
  expect(percentileSoFar(Float64Array.of(1, everything, 2))).toEqual(Float64Array.of(0.5, unknown, 0.75));
});

test.each([
  [0, 1],
  [2.5, 1],
  [3, 0],
  [everything, everything],
])('a window of %d with a minimum of %d is refused', (window, minimum) => {
  expect(() => rollingPercentile(new Float64Array(4), window, minimum)).toThrow(RangeError);
});

const windows = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(everything));

/** Columns with neighbours that are 0.4, 0.8, 1.2 … times the tolerance apart, where equality is not transitive. */
const tiny = fc
  .tuple(fc.constantFrom(0, 0.5, -0.25), fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 40 }))
  .map(([level, steps]) => Float64Array.from(steps, (step) => level + step * 0.4e-12));
const anyColumn = fc.oneof(column({ gaps: true }), tiny);

test('each row is the rank by plain counting, inside (0, 1), for any column, window and minimum', () => {
  fc.assert(
    fc.property(anyColumn, windows, fc.integer({ min: 1, max: 12 }), (x, window, minimum) => {
      const expected = x.map((today, i) => {
        const known = knownEnding(x, i, window);
        if (Number.isNaN(today) || knownEnding(x, i, everything).length < minimum) return unknown;
        const tolerance = 1e-12 * Math.max(1, Math.abs(today));
        const below = known.filter((value) => value < today - tolerance).length;
        const above = known.filter((value) => value > today + tolerance).length;
        return (below + (known.length - below - above) / 2) / known.length;
      });
      const ranks = rollingPercentile(x, window, minimum);
      expect(ranks).toEqual(expected);
      expect(ranks.every((rank) => !(rank <= 0 || rank >= 1))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no row knows of a later one, though all values are sorted beforehand', () => {
  fc.assert(
    fc.property(anyColumn, windows, fc.nat(39), (x, window, rows) => {
      expect(rollingPercentile(x.slice(0, rows), window, 1)).toEqual(rollingPercentile(x, window, 1).slice(0, rows));
    }),
    { numRuns: 500 },
  );
});
