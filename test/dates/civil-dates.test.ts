import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilFromDays,
  daysFromCivil,
  daysFromIso,
  isCivilDate,
  isoDate,
  monthEnd,
  monthsLater,
  weekday,
  yearOf,
} from '../../src/dates/civil-dates.ts';

test.each([
  ['1970-01-01', 0, 3],
  ['1969-12-31', -1, 2],
  ['2000-02-29', 11016, 1],
  ['2026-01-08', 20461, 3],
  ['1927-12-30', -15343, 4],
])('%s is day %d and weekday %d', (iso, days, day) => {
  expect(daysFromIso(iso)).toBe(days);
  expect(isoDate(days)).toBe(iso);
  expect(weekday(days)).toBe(day);
});

test.each([
  '2025-02-30',
  '1900-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-01-00',
  '2025-1-8',
  '20250108',
  ' 2025-01-08',
  '2025-01-08T16:00',
  '',
])('"%s" is no date', (text) => {
  expect(daysFromIso(text)).toBeNaN();
});

test.each([
  [1900, false],
  [2000, true],
  [2023, false],
  [2024, true],
])('the year %d has a 29 February: %s', (year, leap) => {
  expect(isCivilDate(year, 2, 29)).toBe(leap);
});

describe('for any day of years 1 to 9999', () => {
  const days = fc.integer({ min: -719162, max: 2932896 });

  test('the calendar of ECMAScript agrees', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        expect(civilFromDays(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(day)).toBe((date.getUTCDay() + 6) % 7);
        expect(yearOf(day)).toBe(date.getUTCFullYear());
      }),
    );
  });

  test('a date leads back to its day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = civilFromDays(day);
        expect(daysFromCivil(year, month, dayOfMonth)).toBe(day);
        expect(daysFromIso(isoDate(day))).toBe(day);
      }),
    );
  });
});

test.each([
  ['2025-12-11', 12, '2026-12-11'],
  ['2024-08-31', 18, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-08', -12, '2025-01-08'],
  ['2026-03-31', -1, '2026-02-28'],
  ['1970-01-15', -1, '1969-12-15'],
])('%s and %i months is %s', (date, months, then) => {
  expect(isoDate(monthsLater(daysFromIso(date), months))).toBe(then);
});

test.each([
  ['2024-02-01', '2024-02-29'],
  ['2025-02-28', '2025-02-28'],
  ['2025-12-31', '2025-12-31'],
  ['1900-02-10', '1900-02-28'],
])('the month of %s ends on %s', (date, end) => {
  expect(isoDate(monthEnd(daysFromIso(date)))).toBe(end);
});
