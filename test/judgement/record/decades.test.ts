import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { baseOf } from '../../../src/judgement/record/base.ts';
import { decades, differenceByDecade, totalOf } from '../../../src/judgement/record/decades.ts';

/** Date, code of the verdict and what followed: the last day of a decade, the first of the next, and none in the 2010s. */
const outcomesOf = (...rows: readonly (readonly [string, number, number])[]) => ({
  horizon: 21,
  days: Int32Array.from(rows, ([date]) => daysFromIso(date)),
  codes: Uint8Array.from(rows, ([, code]) => code),
  values: Float64Array.from(rows, ([, , value]) => value),
});
const outcomes = outcomesOf(
  ['1999-12-30', 4, 8],
  ['1999-12-31', 2, -2],
  ['2000-01-01', 4, 5],
  ['2009-12-31', 4, -1],
  ['2020-01-01', 3, 7],
  ['2029-12-31', 4, 0],
);
const parts = decades(outcomes);

test('a decade goes from its first of January to the 31st of December nine years later', () => {
  expect(parts.map(({ decade }) => decade)).toEqual([1990, 2000, 2020]);
  const rows = parts.map(({ byCode }) => byCode.map((one) => one.rows));
  expect(rows).toEqual([
    [0, 0, 1, 0, 1],
    [0, 0, 0, 0, 2],
    [0, 0, 0, 1, 1],
  ]);
  expect(decades(outcomesOf())).toEqual([]);
});

test('after verdict 4: 8, 5, -1 and 0, two of them above zero', () => {
  expect(totalOf(parts, 4)).toEqual({ sessions: 4, sum: 12, above: 2 });
  expect(totalOf(parts, 3)).toEqual({ sessions: 1, sum: 7, above: 1 });
  expect(totalOf(parts, 2)).toEqual({ sessions: 1, sum: -2, above: 0 });
  expect(totalOf(parts, 1)).toEqual({ sessions: 0, sum: 0, above: 0 });
});

test('after any: 17 over six sessions, three of them above zero', () => {
  expect(baseOf(parts, 21)).toEqual({ horizon: 21, sessions: 6, mean: 17 / 6, share: 0.5 });
  expect(baseOf([], 21)).toEqual({ horizon: 21, sessions: 0, mean: Number.NaN, share: Number.NaN });
});

test('decades have means of 3, 2 and 3.5: verdict 4 is 5, 0 and -3.5 from them, over four sessions', () => {
  expect(differenceByDecade(parts, 4)).toBeCloseTo((8 - 3 + (4 - 2 * 2) + (0 - 3.5)) / 4, 14);
  expect(differenceByDecade(parts, 3)).toBe(3.5);
  expect(differenceByDecade(parts, 2)).toBe(-5);
  expect(differenceByDecade(parts, 1)).toBeNaN();
});
