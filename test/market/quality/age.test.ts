import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { lastFinishedDay, sessionsClosedSince, unfinishedNote } from '../../../src/market/quality/age.ts';

const at = (date: string, minute: number) => ({ day: daysFromIso(date), minute });

describe('lastFinishedDay', () => {
  test.each([
    ['at 15:59 the session is not over', '2025-01-14', 959, '2025-01-13'],
    ['at 16:00 it is', '2025-01-14', 960, '2025-01-14'],
    ['before the opening the day before is the last one', '2025-01-14', 0, '2025-01-13'],
    ['on a Monday morning it is Sunday, on which there is no session to wait for', '2025-01-13', 600, '2025-01-12'],
    ['at 12:59 a short day is not over', '2025-11-28', 779, '2025-11-27'],
    ['at 13:00 it is', '2025-11-28', 780, '2025-11-28'],
    ['a Saturday is over from the beginning', '2025-01-18', 0, '2025-01-18'],
    ['a holiday is over from the beginning', '2025-01-20', 600, '2025-01-20'],
    ['a clock that was never set knows no session', '1969-12-31', 1140, '1969-12-31'],
  ])('%s', (_, date, minute, expected) => expect(isoDate(lastFinishedDay(at(date, minute)))).toBe(expected));
});

describe('sessionsClosedSince', () => {
  test.each([
    ['2025-01-13', '2025-01-14', 959, 0],
    ['2025-01-13', '2025-01-14', 960, 1],
    ['2025-01-17', '2025-01-20', 1200, 0],
    ['2025-01-17', '2025-01-21', 960, 1],
    ['2025-01-08', '2025-01-10', 960, 1],
    ['2025-01-14', '2025-01-14', 1200, 0],
    ['2025-01-20', '2025-01-14', 1200, 0],
    ['2024-12-31', '2025-12-31', 960, 250],
  ])('since %s, on %s at minute %i: %i', (since, date, minute, count) => {
    expect(sessionsClosedSince(daysFromIso(since), at(date, minute))).toBe(count);
  });
});

describe('unfinishedNote', () => {
  const note = (...dates: string[]) =>
    unfinishedNote(Int32Array.from(dates, daysFromIso), at('2025-01-14', 900), 'f.csv');

  it('has no such line if nothing is left out', () => expect(note()).toEqual([]));

  it("names today's row, whose session is not over", () => {
    expect(note('2025-01-14')).toEqual([
      {
        code: 'unfinished-bar',
        severity: 'warning',
        file: 'f.csv',
        message: '2025-01-14 is not over in New York: its row is left out',
      },
    ]);
  });

  it('names the first of the rows to come', () => {
    expect(note('2025-01-15', '2025-01-16')).toEqual([
      {
        code: 'future-rows',
        severity: 'warning',
        file: 'f.csv',
        message: 'rows from 2025-01-15 on are later than today and are left out',
      },
    ]);
  });
});
