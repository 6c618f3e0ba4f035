import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../../src/dates/nyse/calendar.ts';
import { calendarGaps, isWeekend } from '../../../src/market/calendar/gaps.ts';

const daysOf = (...dates: string[]) => Int32Array.from(dates, daysFromIso);
const gaps = (...dates: string[]) => {
  const { missing, extra } = calendarGaps(daysOf(...dates));
  return { missing: Array.from(missing, isoDate), extra: Array.from(extra, isoDate) };
};

describe('calendarGaps', () => {
  test.each([
    ['a week', ['2025-01-13', '2025-01-14', '2025-01-15', '2025-01-16', '2025-01-17'], [], []],
    ['a weekend and a holiday', ['2025-01-17', '2025-01-21'], [], []],
    ['the day of mourning of 2025-01-09', ['2025-01-08', '2025-01-10'], [], []],
    ['the closure after 2001-09-11', ['2001-09-10', '2001-09-17'], [], []],
    ['a session left out', ['2025-01-13', '2025-01-15'], ['2025-01-14'], []],
    ['sessions left out over a weekend', ['2025-01-09', '2025-01-14'], ['2025-01-10', '2025-01-13'], ['2025-01-09']],
    ['a Saturday', ['2025-01-17', '2025-01-18', '2025-01-21'], [], ['2025-01-18']],
    ['a holiday', ['2025-01-17', '2025-01-20', '2025-01-21'], [], ['2025-01-20']],
    ['a holiday and a Sunday, in order', ['2025-01-19', '2025-01-20', '2025-01-21'], [], ['2025-01-19', '2025-01-20']],
    ['one row', ['2025-01-17'], [], []],
    ['one row on a Sunday', ['2025-01-19'], [], ['2025-01-19']],
    ['no row', [], [], []],
    ['rows before 1971, of which nothing is known', ['1952-05-24', '1960-01-01', '1970-12-31'], [], []],
    ['a New Year on a Saturday, once', ['1999-12-31', '2000-01-01', '2000-01-03'], [], ['2000-01-01']],
    ['New Year of 1971, the first day that is known', ['1971-01-01', '1971-01-04'], [], ['1971-01-01']],
    ['rows on both sides of 1971', ['1970-12-25', '1971-01-04', '1971-01-06'], ['1971-01-05'], []],
  ])('%s', (_, dates, missing, extra) => expect(gaps(...dates)).toEqual({ missing, extra }));

  it('equals the difference of sets against the session table (property)', () => {
    const first = daysFromIso('1970-11-01');
    const rows = fc.uniqueArray(fc.integer({ min: first, max: daysFromIso('1973-02-01') }), { maxLength: 60 });
    const kept = fc
      .tuple(fc.integer({ min: 0, max: 400 }), fc.uniqueArray(fc.nat(299), { maxLength: 12 }))
      .map(([from, left]) =>
        [...sessionsBetween(daysFromIso('1999-06-01') + from, daysFromIso('2003-01-01'))]
          .slice(0, 300)
          .filter((_, i) => !left.includes(i)),
      );
    fc.assert(
      fc.property(fc.oneof(rows, kept), (unordered) => {
        const days = Int32Array.from(unordered).sort();
        const known = days.filter((day) => day >= daysFromIso('1971-01-01'));
        const sessions = known.length === 0 ? [] : [...sessionsBetween(known[0] ?? 0, known.at(-1) ?? 0)];
        const { missing, extra } = calendarGaps(days);
        expect([...missing]).toEqual(sessions.filter((day) => !known.includes(day)));
        expect([...extra]).toEqual([...known].filter((day) => !sessions.includes(day)));
      }),
    );
  });
});

test('a weekend is Saturday and Sunday', () => {
  const days = daysOf('2025-01-16', '2025-01-17', '2025-01-18', '2025-01-19', '2025-01-20');
  expect(Array.from(days, isWeekend)).toEqual([false, false, true, true, false]);
});
