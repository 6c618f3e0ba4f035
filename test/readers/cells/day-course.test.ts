import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { dayCourse } from '../../../src/readers/cells/day-course.ts';

const course = (...dates: string[]) => dayCourse(Int32Array.from(dates, daysFromIso));
/** Of one step of so many days. */
const step = (days: number) => dayCourse(Int32Array.of(10_000, 10_000 + days));

test.each([
  [['2025-01-06', '2025-01-07', '2025-01-08'], 1],
  [['2025-01-08', '2025-01-07', '2025-01-06'], -1],
  [['2025-01-06', '2025-01-08', '2025-01-07'], 0],
  [['2025-01-06', '2025-01-06', '2025-01-07'], 0],
  [['2025-01-07', '2025-01-06', '2025-01-06'], 0],
  [['2025-01-07'], 1],
])('%j runs in direction %d', (dates, direction) => expect(course(...dates).direction).toBe(direction));

test('a step of five days or more, either way, is a wide one', () => {
  expect([4, 5, -4, -5].map((days) => step(days).wide)).toEqual([0, 1, 0, 1]);
  expect(dayCourse(Int32Array.of(0, 5, 6, 20, 1)).wide).toBe(3);
});

test('a step of more than thirty years, either way, leaps over decades', () => {
  expect([10_957, 10_958, -10_957, -10_958].map((days) => step(days).leapsOverDecades)).toEqual([
    ...[false, true, false, true],
  ]);
  expect(dayCourse(Int32Array.of(0, 20_000, 20_001)).leapsOverDecades).toBe(true);
});

test('days are around 1970 if all lie between 1969-01-01 and 1972-01-01', () => {
  expect(course('1969-01-02', '1970-06-01', '1971-12-31').isAroundEpoch).toBe(true);
  expect(course('1969-01-01', '1970-06-01').isAroundEpoch).toBe(false);
  expect(course('1970-06-01', '1972-01-01').isAroundEpoch).toBe(false);
  expect(course('1970-06-01', '2025-01-06', '1970-06-02').isAroundEpoch).toBe(false);
});

// 2025-01-04 was a Saturday.
test.each([
  ['2025-01-03', [false, false, false]],
  ['2025-01-04', [true, true, false]],
  ['2025-01-05', [true, false, false]],
  ['2025-01-06', [false, false, true]],
])('%s: on a weekend, on a Saturday, on a Monday: %j', (date, [onWeekend, onSaturday, onMonday]) => {
  expect(course(date)).toMatchObject({ onWeekend, onSaturday, onMonday });
  expect(course('2025-01-01', date, '2025-01-02')).toMatchObject({ onWeekend, onSaturday, onMonday });
});

test('no days are in any order and on no day', () => {
  expect(course()).toMatchObject({ direction: 1, wide: 0, onWeekend: false, onSaturday: false, onMonday: false });
});
