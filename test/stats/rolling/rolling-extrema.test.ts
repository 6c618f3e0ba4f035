import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rollingMaximum, rollingMinimum } from '../../../src/stats/rolling/rolling-extrema.ts';
import { column, knownEnding } from '../../helpers/markets/columns.ts';

const { NaN: unknown, POSITIVE_INFINITY: everything } = Number;

test('the window counts known values, so a gap does not shorten it', () => {
  const x = Float64Array.of(5, 1, unknown, 3, 4, 2);
  expect(rollingMinimum(x, 3)).toEqual(Float64Array.of(unknown, unknown, unknown, 1, 1, 2));
  expect(rollingMaximum(x, 3)).toEqual(Float64Array.of(unknown, unknown, unknown, 5, 4, 4));
});

test('a minimum number of known values gives earlier answers', () => {
  expect(rollingMaximum(Float64Array.of(1, 3, 2), 3, 1)).toEqual(Float64Array.of(1, 3, 3));
});

test('an endless window keeps the extremum so far', () => {
  expect(rollingMaximum(Float64Array.of(1, 3, 2, 4, 0), everything, 1)).toEqual(Float64Array.of(1, 3, 3, 4, 4));
});

test.each([
  [0, 1],
  [2.5, 1],
  [3, 0],
  [everything, everything],
])('a window of %d with a minimum of %d is refused', (window, minimum) => {
  expect(() => rollingMinimum(new Float64Array(4), window, minimum)).toThrow(RangeError);
});

const windows = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(everything));

test('each row is the extremum of its known values, for any column, window and minimum', () => {
  fc.assert(
    fc.property(column({ gaps: true }), windows, fc.integer({ min: 1, max: 12 }), (x, window, minimum) => {
      const expected = (extremum: (...values: number[]) => number) =>
        x.map((today, i) => {
          const known = knownEnding(x, i, window);
          const counted = knownEnding(x, i, everything).length;
          return Number.isNaN(today) || counted < minimum ? unknown : extremum(...known);
        });
      expect(rollingMinimum(x, window, minimum)).toEqual(expected(Math.min));
      expect(rollingMaximum(x, window, minimum)).toEqual(expected(Math.max));
    }),
  );
});

test('no row knows of a later one', () => {
  fc.assert(
    fc.property(column({ gaps: true }), windows, fc.nat(39), (x, window, rows) => {
      expect(rollingMinimum(x.slice(0, rows), window, 2)).toEqual(rollingMinimum(x, window, 2).slice(0, rows));
    }),
  );
});
