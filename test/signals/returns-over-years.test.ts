import { expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { rowOn } from '../../src/market/market.ts';
import { returnsOverYears } from '../../src/signals/returns-over-years.ts';
import { marketOf } from '../helpers/markets/markets.ts';

const rising = Float64Array.from({ length: 1600 }, (_, t) => 100 + t);
const market = marketOf(
  { large: rising, small: rising.map((close) => 2 * close), growth: rising },
  { first: '2010-12-30' },
);
const to = (date: string, years: number) => returnsOverYears(market, rowOn(market, daysFromIso(date)), years);

test.each([
  // A Friday; the same date was a Saturday two years before, a Sunday three years before.
  ['2014-01-10', 1, '2013-01-10'],
  ['2014-01-10', 2, '2012-01-10'],
  ['2014-02-05', 2, '2012-02-03'],
  ['2014-01-02', 3, '2010-12-31'],
  // A session before 2011 began, and the leap day.
  ['2013-12-31', 3, '2010-12-31'],
  ['2012-02-29', 1, '2011-02-28'],
])('from %s %d years back: %s', (date, years, from) => {
  const [then, now] = [from, date].map((day) => market.large[rowOn(market, daysFromIso(day))] ?? NaN);
  expect(to(date, years)).toEqual({
    from,
    large: (now ?? NaN) / (then ?? NaN) - 1,
    small: (2 * (now ?? NaN)) / (2 * (then ?? NaN)) - 1,
  });
});

test('unknown where the date lies before the first common session', () => {
  expect(to('2013-12-27', 3)).toEqual({ from: null, large: NaN, small: NaN });
});
