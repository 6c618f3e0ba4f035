import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import {
  firstFiveRecord,
  lastYears,
  smallCapsAfterUpStarts,
  type YearRecord,
  yearRecords,
} from '../../../src/signals/first-five-days/year-records.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { seriesOf } from '../../helpers/markets/markets.ts';
import { describeShared, shared } from '../../helpers/shared.ts';

const closes = (rows: readonly (readonly [string, number])[]) =>
  seriesOf(
    Int32Array.from(rows, ([date]) => daysFromIso(date)),
    rows.map(([, close]) => close),
  );

/** Three finished years that start (by one session) up, down and up, and one that runs. */
const large = closes([
  ['2000-12-29', 100],
  ['2001-01-02', 101],
  ['2001-12-31', 110],
  ['2002-01-02', 109],
  ['2002-12-31', 99],
  ['2003-01-02', 100],
  ['2003-12-31', 90],
  ['2004-01-02', 92],
]);
const small = closes([
  ['2001-01-02', 50],
  ['2001-12-31', 60],
  ['2003-01-02', 70],
  ['2003-12-30', 80],
]);
const records = yearRecords(large, small, 1950, 1);

test('a year is measured from the old close, its rest from the close of the counted sessions', () => {
  expect(records.map(({ year, firstFive, wholeYear, restOfYear }) => [year, firstFive, wholeYear, restOfYear])).toEqual(
    [
      [2001, expect.closeTo(0.01, 12), expect.closeTo(0.1, 12), 110 / 101 - 1],
      [2002, 109 / 110 - 1, expect.closeTo(-0.1, 12), 99 / 109 - 1],
      [2003, 100 / 99 - 1, 90 / 99 - 1, expect.closeTo(-0.1, 12)],
      [2004, 92 / 90 - 1, null, null],
    ],
  );
});

test('small caps are compared only where the small index has both sessions', () => {
  expect(records.map(({ smallAhead }) => smallAhead)).toEqual([60 / 50 - 110 / 101, null, null, null]);
});

test('years before the first one, and years whose first sessions are not over, are left out', () => {
  expect(yearRecords(large, small, 2003, 1).map(({ year }) => year)).toEqual([2003, 2004]);
  expect(yearRecords(large, small, 1950, 2).map(({ year }) => year)).toEqual([2001, 2002, 2003]);
});

test('finished years are counted by how they started', () => {
  const { from, to, all, afterUpStart, afterDownStart, fisherP } = firstFiveRecord(records, Number.POSITIVE_INFINITY);
  expect([from, to, all.years, all.up, all.restUp]).toEqual([2001, 2003, 3, 1, 1]);
  expect(afterUpStart).toMatchObject({ years: 2, up: 1, hitRate: 0.5, restUp: 1 });
  expect(afterUpStart.meanWholeYear).toBeCloseTo((0.1 + (90 / 99 - 1)) / 2, 12);
  expect(afterUpStart.meanRestOfYear).toBeCloseTo((110 / 101 - 1 - 0.1) / 2, 12);
  expect(afterDownStart).toMatchObject({ years: 1, up: 0, hitRate: 0, restUp: 0 });
  expect(fisherP).toBeCloseTo(1, 12); // one up of two against none of one
});

test('a year that moved only within the tolerance counts with those that did not start up', () => {
  const flat = closes([
    ['2000-12-29', 100],
    ['2001-01-02', 100 + 2e-14],
    ['2001-12-31', 110],
    ['2002-01-02', 111],
  ]);
  const record = firstFiveRecord(yearRecords(flat, small, 1950, 1), 2001);
  expect([record.afterUpStart.years, record.afterDownStart.years]).toEqual([0, 1]);
  expect(lastYears(yearRecords(flat, small, 1950, 1), 7)).toEqual({ years: 1, startedUp: 0, agreed: 0 });
});

test('the record can end with an earlier year', () => {
  expect(firstFiveRecord(records, 2001)).toMatchObject({ from: 2001, to: 2001, all: { years: 1, up: 1 } });
});

test('of no years there are no rates', () => {
  const { from, to, all, fisherP } = firstFiveRecord([], 2024);
  expect([from, to, all.hitRate, all.meanWholeYear, ...all.hitRate95]).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
  expect([all.years, fisherP]).toEqual([0, 1]);
});

test('agreement is counted over the last finished years', () => {
  expect(lastYears(records, 2)).toEqual({ years: 2, startedUp: 1, agreed: 1 });
  expect(lastYears(records, 7)).toEqual({ years: 3, startedUp: 2, agreed: 2 });
});

test('small caps after up starts: how often ahead, and by how much', () => {
  expect(smallCapsAfterUpStarts(records)).toEqual({
    from: 2001,
    years: 1,
    ahead: 1,
    mean: expect.closeTo(60 / 50 - 110 / 101, 12),
  });
  expect(smallCapsAfterUpStarts([])).toEqual({ from: null, years: 0, ahead: 0, mean: NaN });
});

describeShared("the record of the S&P 500 against the Stock Trader's Almanac's", () => {
  let years: YearRecord[];
  beforeAll(async () => {
    const { own } = await longTriple();
    years = yearRecords(own.large, own.small, 1950, 5);
  });

  test('the first five days of 22 published years, to the printed decimal', () => {
    const text = readFileSync(`${shared}data/seasonality/published_first_five_days_by_year.csv`, 'utf8');
    const published = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    // The figure of 2019 is one of during the day.
    const rows = published.filter(([year]) => year !== '2019');
    expect(rows.length).toBe(22);
    for (const [year, percent = ''] of rows) {
      const firstFive = years.find((record) => record.year === Number(year))?.firstFive ?? Number.NaN;
      expect((firstFive * 100).toFixed(percent.split('.')[1]?.length), year).toBe(percent);
    }
  });

  test.each([
    [2006, 36, 31, 21, 11],
    [2010, 38, 33, 23, 12],
    [2012, 40, 34, null, null],
    [2013, 41, 35, null, null],
    [2022, 47, 39, null, null],
    [2024, 48, 40, null, null],
  ])('to %d: %d up starts, of which %d up years (down starts %s, %s)', (to, ups, upYears, downs, upAfterDown) => {
    const { afterUpStart, afterDownStart } = firstFiveRecord(years, to);
    expect([afterUpStart.years, afterUpStart.up]).toEqual([ups, upYears]);
    if (downs !== null) expect([afterDownStart.years, afterDownStart.up]).toEqual([downs, upAfterDown]);
  });
});
