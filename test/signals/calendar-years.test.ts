import { expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { calendarYears } from '../../src/signals/calendar-years.ts';
import { seriesOf } from '../helpers/markets/markets.ts';

const years = (...dates: string[]) =>
  calendarYears(
    seriesOf(
      Int32Array.from(dates, daysFromIso),
      dates.map(() => 1),
    ),
  );

test('a year runs from the row of the old close to its last row, and is complete once a later one has begun', () => {
  expect(years('2019-12-31', '2020-01-02', '2020-12-31', '2021-01-04', '2021-01-05')).toEqual([
    { year: 2020, base: 0, last: 2, complete: true },
    { year: 2021, base: 2, last: 4, complete: false },
  ]);
});

test.each([
  ['2019-12-02', [2020]],
  ['2019-11-29', []],
])('an old close of %s belongs to the years %j', (old, expected) => {
  expect(years(old, '2020-01-02', '2020-06-01').map(({ year }) => year)).toEqual(expected);
});

test('the year in which a file begins has no old close, nor has the one after a year that is absent', () => {
  expect(years('2019-01-02', '2019-12-31').map(({ year }) => year)).toEqual([]);
  expect(years('2017-12-29', '2019-01-02', '2019-12-31', '2020-01-02').map(({ year }) => year)).toEqual([2020]);
});

test('no rows, no years', () => {
  expect(years()).toEqual([]);
});
