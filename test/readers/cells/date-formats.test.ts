import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { dateFormats, dayOfInstant } from '../../../src/readers/cells/date-formats.ts';

/** The day of a cell in a format, null if it is not in it. */
function read(id: string, cell: string): string | null {
  const day = dateFormats.find((format) => format.id === id)?.day(cell) ?? expect.fail(`no format ${id}`);
  return Number.isNaN(day) ? null : isoDate(day);
}

/** Each format of numbers with the second of March 2025 in it, and with one digit where it may have one. */
const numeric: readonly [id: string, full: string, short: string | null][] = [
  ['year-first-dashes', '2025-03-02', '2025-3-2'],
  ['year-first', '2025/03/02', '2025/3/2'],
  ['year-first-dots', '2025.03.02', '2025.3.2'],
  ['month-first', '03/02/2025', '3/2/2025'],
  ['day-first', '02/03/2025', '2/3/2025'],
  ['month-first-dashes', '03-02-2025', '3-2-2025'],
  ['day-first-dashes', '02-03-2025', '2-3-2025'],
  ['day-first-dots', '02.03.2025', '2.3.2025'],
  ['month-first-short', '03/02/25', '3/2/25'],
  ['day-first-short', '02/03/25', '2/3/25'],
  ['year-first-short', '25/03/02', '25/3/2'],
  ['month-first-short-dashes', '03-02-25', '3-2-25'],
  ['day-first-short-dashes', '02-03-25', '2-3-25'],
  ['year-first-short-dashes', '25-03-02', '25-3-2'],
  ['day-first-short-dots', '02.03.25', '2.3.25'],
  ['year-first-short-dots', '25.03.02', '25.3.2'],
  ['month-name-first', 'Mar 02, 2025', 'Mar 2 2025'],
  ['day-then-month-name', '02 Mar 2025', '2-Mar-25'],
];

const times = [
  ...[
    'T16:00',
    ' 16:00',
    ', 16:00',
    ':16:00',
    ' 16:00:00',
    ' 16:00:00.000',
    ' 16:00:00,5',
    ' 4:00 PM',
    ' 4:00pm',
    ' 4:00 p.m.',
  ],
  ...[' 16:00 EST', ' 16:00 EEST', ' 16:00Z', ' 16:00 Z', ' 16:00-05', ' 16:00 -0500', ' 16:00 -05:00', ' 16:00 +1'],
  ...[' 16:00 GMT+0100', ' 16:00 UTC+1', ' 16:00 GMT+0100 (Central European Time)', ' 16:00:00 GMT-0500 (EST)'],
];
const noTimes = [
  ...[
    ' 16',
    ' 16:0',
    ' 16:00:',
    ' 160:00',
    'x16:00',
    ' 16:00:00.',
    ' 16:00 XM',
    ' 16:00 E',
    ' 16:00 ESTEDT',
    ' 16:00 -5:0',
  ],
  ...[' 16:00 EST x', '16:00', ' 16:00  EST', ' 16:00 (EST', ' 16:00 GMT+'],
];

describe.each(numeric)('%s', (id, full, short) => {
  test('reads a day, with two digits and with one', () => {
    expect([full, short ?? full].map((cell) => read(id, cell))).toEqual(['2025-03-02', '2025-03-02']);
  });

  test.each(times)('takes a time of day: "%s"', (time) => expect(read(id, full + time)).toBe('2025-03-02'));

  test.each(noTimes)('takes nothing else: "%s"', (time) => expect(read(id, full + time)).toBeNull());

  test('takes nothing before the day', () => {
    expect([`x${full}`, ` ${full}`, `1${full}`].map((cell) => read(id, cell))).toEqual([null, null, null]);
  });
});

test.each([
  ['compact', '20250302', '2025-03-02'],
  ['compact', '20250302 16:00', '2025-03-02'],
  ['compact', '20250302 1600', '2025-03-02'],
  ['compact', '20250302T160000', '2025-03-02'],
  ['compact', '20250302 160000 EST', '2025-03-02'],
  ['compact', '20250302160000', '2025-03-02'],
  ['compact', '2025030216000', null],
  ['compact', '20250302 160', null],
  ['compact', '20250302 16000', null],
  ['compact', 'x20250302', null],
  ['compact', '20250230', null],
  ['compact', '2025030', null],
  ['year-first-spaced', '2025- 3- 2', '2025-03-02'],
  ['year-first-spaced', '2025. 3. 2.', '2025-03-02'],
  ['year-first-spaced', '2025.3.2', '2025-03-02'],
  ['year-first-spaced', '2025年3月2日', '2025-03-02'],
  ['year-first-spaced', '2025年 03月 02日', '2025-03-02'],
  ['year-first-spaced', '2025년 3월 2일', '2025-03-02'],
  ['year-first-spaced', '2025. 12. 31', '2025-12-31'],
  ['year-first-spaced', 'x2025. 3. 2.', null],
  ['year-first-spaced', '2025. 3. 2..', null],
  ['year-first-spaced', '2025. 3. 211', null],
  ['year-first-spaced', '2025.  3. 2', null],
  ['month-name-first', 'Sunday, March 2, 2025', '2025-03-02'],
  ['month-name-first', 'Sun. Mar. 2 2025', '2025-03-02'],
  ['month-name-first', 'Sun Mar 02 2025', '2025-03-02'],
  ['month-name-first', 'Ma 2 2025', null],
  ['month-name-first', 'Mar  2 2025', null],
  ['month-name-first', 'Mar 2 25', null],
  ['month-name-first', 'Day Mar 2 2025', null],
  ['day-then-month-name', '2. März 2025', '2025-03-02'],
  ['day-then-month-name', '02mar2025', '2025-03-02'],
  ['day-then-month-name', '2/Mar/2025', '2025-03-02'],
  ['day-then-month-name', '2.Mar.2025', '2025-03-02'],
  ['day-then-month-name', '2 de marzo de 2025', '2025-03-02'],
  ['day-then-month-name', '2 марта 2025 г.', '2025-03-02'],
  ['day-then-month-name', '2 Mar, 2025', '2025-03-02'],
  ['day-then-month-name', 'Sun, 2 Mar 2025', '2025-03-02'],
  ['day-then-month-name', '2-Mar 2025', null],
  ['day-then-month-name', '2 Mar 202', null],
  ['day-then-month-name', '32 Mar 2025', null],
  ['day-then-month-name', '2 Foo 2025', null],
  ['excel-serial', '45718', '2025-03-02'],
  ['excel-serial', '45718.99', '2025-03-02'],
  ['excel-serial', '61', '1900-03-01'],
  ['excel-serial', '60', null],
  ['excel-serial', '99999', '2173-10-13'],
  ['excel-serial', '100000', null],
  ['excel-serial', '9', null],
  ['excel-serial', '45718.', null],
  ['excel-serial', '-45718', null],
  ['excel-serial', 'x45718', null],
  // 2025-03-03 00:00 UTC is 1,740,960,000: midnight stands for the date itself.
  ['unix-seconds', '1740960000', '2025-03-03'],
  ['unix-seconds', '1740960000.0', '2025-03-03'],
  ['unix-seconds', '1740960000.00', '2025-03-03'],
  ['unix-seconds', '1740960001', '2025-03-02'],
  ['unix-microseconds', '1740960000000000x', null],
  ['unix-nanoseconds', '1740960000000000000x', null],
  ['unix-seconds', '17409600000', null],
  ['unix-seconds', '1740960000.5', null],
  ['unix-seconds', 'x1740960000', null],
  ['unix-seconds', '-86400', '1969-12-31'],
  ['unix-milliseconds', '1740960000000', '2025-03-03'],
  ['unix-milliseconds', '1740960000000.00', '2025-03-03'],
  ['unix-milliseconds', '17409600000000', null],
  ['unix-milliseconds', '-86400000', '1969-12-31'],
  ['unix-milliseconds', 'x86400000', null],
  ['unix-milliseconds', '86400000x', null],
  ['unix-microseconds', '1740960000000000', '2025-03-03'],
  ['unix-microseconds', '-86400000000000', '1967-04-07'],
  ['unix-microseconds', '1740960000000', null],
  ['unix-microseconds', '17409600000000000', null],
  ['unix-microseconds', 'x1740960000000000', null],
  ['unix-nanoseconds', '1740960000000000000', '2025-03-03'],
  ['unix-nanoseconds', '-86400000000000000', '1967-04-07'],
  ['unix-nanoseconds', '1740960000000000', null],
  ['unix-nanoseconds', '17409600000000000000', null],
  ['unix-nanoseconds', 'x1740960000000000000', null],
])('%s reads "%s" as %s', (id, cell, day) => expect(read(id, cell)).toBe(day));

test('two digits are a year from 1950 to 2049', () => {
  const years = ['49', '50', '99', '00'].map((year) => read('day-first-short-dots', `02.03.${year}`)?.slice(0, 4));
  expect(years).toEqual(['2049', '1950', '1999', '2000']);
});

test('years from 1800 to 2200 are read, others are none', () => {
  const days = ['1799', '1800', '2200', '2201'].map((year) => read('day-first-dots', `31.12.${year}`));
  expect(days).toEqual([null, '1800-12-31', '2200-12-31', null]);
});

test('an instant is a day from the end of 1739 to the beginning of 2200', () => {
  expect(isoDate(dayOfInstant(7.26e12 - 60_000))).toBe('2200-01-22');
  expect(isoDate(dayOfInstant(-7.26e12 + 60_000))).toBe('1739-12-10');
  expect([7.26e12, -7.26e12].map(dayOfInstant)).toEqual([Number.NaN, Number.NaN]);
});
