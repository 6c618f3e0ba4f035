import { expect, test } from 'vitest';
import { yearOnYear } from '../../../src/signals/inflation/year-on-year.ts';
import { macroSeriesOf } from '../../helpers/markets/random-macro.ts';

const month = (i: number) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;

test('is rounded to tenths as it is published, halves away from zero', () => {
  // 202.1 / 200 is 10.5 tenths up, 197.9 / 200 as many down: floating point makes 10.499999999999972 of the first.
  const values = [200, 200, 200, 200, ...Array(8).fill(200), 202.1, 197.9, 202.099, 205.3];
  const { tenths } = yearOnYear(
    macroSeriesOf(
      'cpi',
      values.map((value, i) => [month(i), value]),
    ),
    3,
  );
  expect(Array.from(tenths.subarray(12))).toEqual([11, -11, 10, 27]);
  expect(tenths.subarray(0, 12).every(Number.isNaN)).toBe(true);
});

test('is unknown where the month itself, or that of a year before, is missing', () => {
  const rows = Array.from({ length: 30 }, (_, i): [string, number] => [month(i), 200 + i]);
  const { months, tenths, change } = yearOnYear(
    macroSeriesOf(
      'cpi',
      rows.filter(([date]) => date !== month(14)),
    ),
    3,
  );
  const of = (column: Float64Array, i: number) => column[months.indexOf(2020 * 12 + i)];
  expect(months).not.toContain(2020 * 12 + 14);
  expect([of(tenths, 13), of(tenths, 15)].every(Number.isFinite)).toBe(true);
  expect(of(tenths, 26)).toBeNaN();
  // Three months after a missing one, and three after one without a year before.
  expect([of(change, 17), of(change, 29)]).toEqual([NaN, NaN]);
  expect(of(change, 18)).toBe((of(tenths, 18) ?? NaN) - (of(tenths, 15) ?? NaN));
});
