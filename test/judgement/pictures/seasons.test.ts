import { describe, expect, test } from 'vitest';
import { daysFromIso, yearOf } from '../../../src/dates/civil-dates.ts';
import { countThrough } from '../../../src/dates/count-through.ts';
import { sessionsBetween } from '../../../src/dates/nyse/calendar.ts';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { firstFiveOf, gapsOf } from '../../../src/judgement/pictures/seasons.ts';
import { align, truncated } from '../../../src/market/market.ts';
import { seriesOf } from '../../helpers/markets/markets.ts';

// From December 2001 to January 2004. Large gains a point a session; growth stands still, and so does small but for the first session
// of a year: 5 % in 2002, 10 % in 2003, 2 % in 2004.
const days = sessionsBetween(daysFromIso('2001-12-03'), daysFromIso('2004-01-30'));
const oldYear = (year: number) => countThrough(days, daysFromIso(`${year - 1}-12-31`)) - 1;
const large = Float64Array.from(days, (_, t) => 1000 + t);
const levels: Record<number, number> = { 2001: 100, 2002: 105, 2003: 115.5, 2004: 117.81 };
const small = Float64Array.from(days, (day) => levels[yearOf(day)] ?? Number.NaN);
const growth = small.map(() => 100);

const market = (until: string) => {
  const whole = align({ large: seriesOf(days, large), small: seriesOf(days, small), growth: seriesOf(days, growth) });
  return truncated(whole, countThrough(days, daysFromIso(until)));
};
const evaluationOf = (until: string) => evaluate(market(until));

/** Gain of large over so many sessions from a year's end on. */
const gained = (year: number, sessions: number) => expect.closeTo(sessions / (1000 + oldYear(year)), 14);

describe('the first sessions of a year', () => {
  test('are those of each completed year, and of the one under way once they are over', () => {
    const { sessions, years, record, now } = firstFiveOf(evaluationOf('2004-01-30'));
    const session = days.length - 1 - oldYear(2004);
    expect(sessions).toBe(5);
    expect(years.map(({ year, firstFive }) => [year, firstFive])).toEqual(
      [2002, 2003, 2004].map((year) => [year, gained(year, 5)]),
    );
    expect(record).toMatchObject({ from: 2002, to: 2003, all: { years: 2, up: 2 } });
    expect(now).toEqual({ year: 2004, firstFive: gained(2004, 5), soFar: gained(2004, session), session });
  });

  test('are none of this year before its fifth session is over', () => {
    // 2004-01-08 is the fifth.
    expect(firstFiveOf(evaluationOf('2004-01-08')).now).toMatchObject({ year: 2004, session: 5 });
    const early = firstFiveOf(evaluationOf('2004-01-07'));
    expect([early.now, early.years.map(({ year }) => year)]).toEqual([null, [2002, 2003]]);
    expect(firstFiveOf(evaluationOf('2001-12-20'))).toMatchObject({ years: [], now: null });
  });

  test('are those known on the row of the verdict', () => {
    const row = oldYear(2003) + 40;
    const { years, now } = firstFiveOf({ ...evaluationOf('2004-01-30'), t: row });
    expect(years.map(({ year, wholeYear }) => [year, wholeYear === null])).toEqual([
      [2002, false],
      [2003, true],
    ]);
    expect(now).toMatchObject({ year: 2003, session: 40, soFar: gained(2003, 40) });
  });

  test('are as many, and from such a year on, as the signal is set to', () => {
    const params = { sessions: 3, from: 2003, publishedTo: 2024, reversedBelow: 0.01 };
    const { sessions, years } = firstFiveOf(evaluate(market('2004-01-30'), { 'first-five-days': { params } }));
    expect(sessions).toBe(3);
    expect(years.map(({ year, firstFive }) => [year, firstFive])).toEqual(
      [2003, 2004].map((year) => [year, gained(year, 3)]),
    );
    // Switched off, it is shown with the usual ones.
    expect(firstFiveOf(evaluate(market('2004-01-30'), { 'first-five-days': { weight: 0 } })).sessions).toBe(5);
  });
});

describe('the leads after the first sessions', () => {
  const gapsWith = (minYears: number, topOneIn: number) =>
    gapsOf(
      evaluate(market('2004-01-30'), {
        'opening-gap': { params: { sessions: 4, minYears, topOneIn, redFlagThrough: 15, fullWeightFrom: 25 } },
      }),
    );

  test('are ranked among those so far', () => {
    const { sessions, topOneIn, gaps, year } = gapsWith(2, 2);
    expect([sessions, topOneIn, year]).toEqual([4, 2, 2004]);
    expect(gaps).toEqual([
      { year: 2002, gap: expect.closeTo(0.05, 14), rank: 1, count: 1, isExtreme: false },
      { year: 2003, gap: expect.closeTo(0.1, 14), rank: 1, count: 2, isExtreme: true },
      { year: 2004, gap: expect.closeTo(0.02, 14), rank: 3, count: 3, isExtreme: false },
    ]);
  });

  test('are extreme among enough years alone', () => {
    const extreme = (minYears: number, topOneIn: number) =>
      gapsWith(minYears, topOneIn).gaps.map((one) => one.isExtreme);
    expect(extreme(2, 1)).toEqual([false, true, true]);
    expect(extreme(1, 1)).toEqual([true, true, true]);
    expect(extreme(4, 1)).toEqual([false, false, false]);
    expect(extreme(1, 3)).toEqual([false, false, false]);
  });

  test('are those of the usual rule without a setting', () => {
    expect(gapsOf(evaluationOf('2003-06-30'))).toMatchObject({ sessions: 5, topOneIn: 10, year: 2003 });
  });
});
