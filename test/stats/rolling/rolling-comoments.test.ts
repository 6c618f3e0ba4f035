import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centred } from '../../../src/stats/moments.ts';
import { rollingComoments } from '../../../src/stats/rolling/rolling-comoments.ts';
import { columns, windowEnding } from '../../helpers/markets/columns.ts';

const { NaN: unknown } = Number;
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? unknown), 0);
const windows = fc.integer({ min: 1, max: 12 });

test('a small table by hand', () => {
  expect(rollingComoments(Float64Array.of(1, 3, 8, 7), Float64Array.of(2, 2, 5, 2), 3)).toEqual({
    meanX: Float64Array.of(unknown, unknown, 4, 6),
    meanY: Float64Array.of(unknown, unknown, 3, 3),
    sumXX: Float64Array.of(unknown, unknown, 26, 14),
    sumYY: Float64Array.of(unknown, unknown, 6, 6),
    sumXY: Float64Array.of(unknown, unknown, 12, 6),
  });
});

test('a window longer than the columns has no row', () => {
  expect(rollingComoments(Float64Array.of(1, 2), Float64Array.of(1, 2), 3).meanX).toEqual(
    Float64Array.of(unknown, unknown),
  );
});

test.each([unknown, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  '%d on one side makes both unknown, in the windows that hold it and in no other',
  (gap) => {
    const x = Float64Array.of(1, 2, 3, 4, gap, 5, 6, 7, 8);
    const y = Float64Array.of(5, 5, 5, 5, 5, 5, 5, 5, 5);
    for (const [a, b] of [
      [x, y],
      [y, x],
    ] as const) {
      for (const column of Object.values(rollingComoments(a, b, 3))) {
        expect(Array.from<number, boolean>(column, Number.isNaN)).toEqual([
          ...[true, true, false, false, true, true, true, false, false],
        ]);
      }
    }
  },
);

test('the columns and the window are checked', () => {
  expect(() => rollingComoments(new Float64Array(3), new Float64Array(4), 2)).toThrow(RangeError);
  expect(() => rollingComoments(new Float64Array(3), new Float64Array(3), 1.5)).toThrow(RangeError);
});

describe('for any two columns and window', () => {
  test('each row is what its window alone gives', () => {
    fc.assert(
      fc.property(columns(), windows, ([x, y], window) => {
        const rolled = rollingComoments(x, y, window);
        for (let i = 0; i < x.length; i += 1) {
          const [insideX, insideY] = [windowEnding(x, i, window), windowEnding(y, i, window)];
          if (!insideX || !insideY) {
            expect(rolled.sumXX[i]).toBeNaN();
            continue;
          }
          const [sideX, sideY] = [centred(insideX), centred(insideY)];
          const [dX, dY] = [sideX.deviations, sideY.deviations];
          const near = (actual: number | undefined, expected: number, scale: number) =>
            expect(Math.abs((actual ?? unknown) - expected)).toBeLessThanOrEqual(1e-13 * scale);
          const size = (column: Float64Array) => Math.max(...column.map(Math.abs));
          near(rolled.meanX[i], sideX.mean, size(insideX));
          near(rolled.meanY[i], sideY.mean, size(insideY));
          near(rolled.sumXX[i], dot(dX, dX), dot(dX, dX));
          near(rolled.sumYY[i], dot(dY, dY), dot(dY, dY));
          near(rolled.sumXY[i], dot(dX, dY), Math.sqrt(dot(dX, dX)) * Math.sqrt(dot(dY, dY)));
        }
      }),
    );
  });

  test('what stood before a window, an outlier in each column too, changes no digit of it', () => {
    fc.assert(
      fc.property(columns(), windows, fc.nat(39), ([x, y], window, rows) => {
        const before = (column: Float64Array, shock: number) => column.map((v, i) => (i < rows ? shock * (i + 1) : v));
        const calm = rollingComoments(x, y, window);
        const shaken = rollingComoments(before(x, 1e12), before(y, -7e9), window);
        const first = rows + window - 1;
        for (const name of ['meanX', 'meanY', 'sumXX', 'sumYY', 'sumXY'] as const) {
          expect(shaken[name].slice(first)).toEqual(calm[name].slice(first));
        }
      }),
    );
  });

  test('no row knows of a later one', () => {
    fc.assert(
      fc.property(columns({ gaps: true }), windows, fc.nat(39), ([x, y], window, rows) => {
        const whole = rollingComoments(x, y, window);
        const part = rollingComoments(x.slice(0, rows), y.slice(0, rows), window);
        expect(part.sumXY).toEqual(whole.sumXY.slice(0, rows));
        expect(part.meanX).toEqual(whole.meanX.slice(0, rows));
      }),
    );
  });
});
