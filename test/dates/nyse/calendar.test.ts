import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import {
  calendarStart,
  closeMinute,
  closuresBetween,
  isSession,
  sessionsAfter,
  sessionsBetween,
} from '../../../src/dates/nyse/calendar.ts';
import { describeShared, shared } from '../../helpers/shared.ts';

const between = (from: string, to: string) => sessionsBetween(daysFromIso(from), daysFromIso(to));

/** Weekdays of a year without a session. */
function closedIn(year: number): string[] {
  const closed: string[] = [];
  for (let day = daysFromIso(`${year}-01-01`); day <= daysFromIso(`${year}-12-31`); day++) {
    if (new Date(day * 86_400_000).getUTCDay() % 6 !== 0 && !isSession(day)) closed.push(isoDate(day).slice(5));
  }
  return closed;
}

describe('isSession', () => {
  // NYSE Group, "2026, 2027 and 2028 Holiday and Early Closings Calendar", 2025-12-23.
  test.each([
    [2026, ['01-01', '01-19', '02-16', '04-03', '05-25', '06-19', '07-03', '09-07', '11-26', '12-25']],
    [2027, ['01-01', '01-18', '02-15', '03-26', '05-31', '06-18', '07-05', '09-06', '11-25', '12-24']],
    [2028, ['01-17', '02-21', '04-14', '05-29', '06-19', '07-04', '09-04', '11-23', '12-25']],
  ])('the closed weekdays of %i are those that the exchange announced', (year, closed) => {
    expect(closedIn(year)).toEqual(closed);
  });

  test.each([
    ['1997-01-20', true],
    ['1998-01-19', false],
    ['2021-06-18', true],
    ['2022-06-20', false],
    ['2010-12-31', true],
    ['2021-12-31', true],
    ['2023-01-02', false],
    ['1984-11-06', true],
    ['2024-11-05', true],
    ['2026-01-10', false],
  ])('%s: %s', (date, session) => {
    expect(isSession(daysFromIso(date))).toBe(session);
  });

  // Not among getHolidays(year) of nyse-holidays 1.2.0 (npm), for 1971 to 2026.
  test.each([
    '1971-02-15',
    '1972-11-07',
    '1972-12-28',
    '1973-01-25',
    '1976-11-02',
    '1977-07-14',
    '1980-11-04',
    '1985-09-27',
    '1994-04-27',
    '2001-09-11',
    '2001-09-12',
    '2001-09-13',
    '2001-09-14',
    '2004-06-11',
    '2007-01-02',
    '2012-10-29',
    '2012-10-30',
    '2018-12-05',
    '2025-01-09',
  ])('%s, unknown to a calendar of rules alone, has no session', (date) => {
    expect(isSession(daysFromIso(date))).toBe(false);
  });

  it('refuses days before 1971 and fractions of days', () => {
    expect(isoDate(calendarStart)).toBe('1971-01-01');
    expect(() => isSession(calendarStart - 1)).toThrow(RangeError);
    expect(() => isSession(20461.5)).toThrow(RangeError);
    expect(() => sessionsBetween(calendarStart, Number.NaN)).toThrow(RangeError);
  });
});

describe('closuresBetween', () => {
  test.each([
    ['2026-11-26', '2026-12-25', ['2026-11-26', '2026-12-25']],
    ['2026-11-27', '2026-12-24', []],
    ['2025-12-25', '2026-01-19', ['2025-12-25', '2026-01-01', '2026-01-19']],
  ])('from %s to %s, both included, the exchange is closed on %j', (from, to, closed) => {
    const days = closuresBetween(daysFromIso(from), daysFromIso(to));
    expect(days.map(isoDate)).toEqual(closed);
  });
});

describe('sessionsBetween', () => {
  it('holds both ends and crosses years', () => {
    expect([...between('2025-12-30', '2026-01-05')].map(isoDate)).toEqual([
      '2025-12-30',
      '2025-12-31',
      '2026-01-02',
      '2026-01-05',
    ]);
  });

  test.each([
    ['2026-01-10', '2026-01-11'],
    ['2026-01-08', '2026-01-07'],
    ['2026-01-08', '2024-01-07'],
  ])('from %s to %s is empty', (from, to) => {
    expect(between(from, to)).toHaveLength(0);
  });

  it('gives the caller a copy: writing to it leaves the table alone', () => {
    between('2026-01-01', '2026-12-31').fill(0);
    expect(isSession(daysFromIso('2026-01-08'))).toBe(true);
  });
});

describe('sessionsAfter', () => {
  test.each([
    ['2026-01-08', '2026-01-08', 0],
    ['2026-01-08', '2026-01-09', 1],
    ['2026-01-09', '2026-01-11', 0],
    ['2026-01-08', '2026-01-12', 2],
    ['2026-01-16', '2026-01-20', 1],
    ['2025-12-31', '2026-12-31', 251],
    ['2026-01-12', '2026-01-08', 0],
  ])('after %s through %s: %i', (day, through, count) => {
    expect(sessionsAfter(daysFromIso(day), daysFromIso(through))).toBe(count);
  });
});

describe('closeMinute', () => {
  test.each([
    ['2025-11-28', 780],
    ['2025-12-24', 780],
    ['2025-07-03', 780],
    ['2025-12-26', 960],
    ['2026-07-02', 960],
    ['2026-12-24', 780],
    ['2028-07-03', 780],
    ['2022-07-01', 960],
    ['1992-11-27', 960],
    ['1993-11-26', 780],
    ['1997-12-26', 780],
    ['2003-12-26', 780],
    ['2008-12-26', 960],
    ['2012-07-03', 780],
    ['2026-01-08', 960],
  ])('%s closes at minute %i', (date, minute) => {
    expect(closeMinute(daysFromIso(date))).toBe(minute);
  });

  test.each([
    ['1996', '07-05', '07-03'],
    ['2002', '07-05', '07-03'],
    ['2013', '07-03', '07-05'],
    ['2019', '07-03', '07-05'],
    ['2024', '07-03', '07-05'],
  ])('around a Thursday 4 July the short day is, in %s, %s and not %s', (year, short, whole) => {
    expect(closeMinute(daysFromIso(`${year}-${short}`))).toBe(780);
    expect(closeMinute(daysFromIso(`${year}-${whole}`))).toBe(960);
  });

  it('is NaN on a day without a session', () => {
    expect(closeMinute(daysFromIso('2021-12-24'))).toBeNaN();
    expect(closeMinute(daysFromIso('2026-01-10'))).toBeNaN();
  });
});

describeShared('the calendar against published closes', () => {
  const rows = (file: string) => {
    const lines = readFileSync(`${shared}data/prices/${file}`, 'utf8').trim().split('\n').slice(1);
    return lines.map((line) => line.split(',')).filter(([date = '']) => date >= '1971');
  };

  test.each(['GSPC_yahoo_1927-2026.csv', 'IXIC_yahoo_1971-2026.csv'])('equals the days of %s', (file) => {
    const dates = rows(file).map(([date = '']) => date);
    const first = file.startsWith('GSPC') ? '1971-01-01' : '1971-02-05';
    expect(dates.length).toBeGreaterThan(14_000);
    expect([...between(first, '2026-08-21')].map(isoDate)).toEqual(dates);
  });

  // Two short sessions of the exchange's own lists were busy: 2014-11-28 (oil fell by a tenth), 2021-11-26 (Omicron).
  it('all short sessions since 1993 but two traded under 70 % of the median of ten sessions before', () => {
    const table = rows('GSPC_yahoo_1927-2026.csv').map(
      ([date = '', , , , , volume]) => [date, Number(volume)] as const,
    );
    const busy = table.flatMap(([date, volume], t) => {
      if (closeMinute(daysFromIso(date)) !== 780) return [];
      const before = table.slice(t - 11, t - 1).map(([, other]) => other);
      const median = before.sort((a, b) => a - b)[5] ?? Number.NaN;
      return volume < 0.7 * median ? [] : [date];
    });
    expect(busy).toEqual(['2014-11-28', '2021-11-26']);
  });
});
