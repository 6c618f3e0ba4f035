import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { civilFromDays, daysFromIso, isoDate, weekday } from '../../../src/dates/civil-dates.ts';
import { dateColumn } from '../../../src/readers/cells/date-column.ts';
import { dateFormats } from '../../../src/readers/cells/date-formats.ts';

const fitOf = (...cells: string[]) => {
  const dates = dateColumn(cells);
  if (dates.fit === 'several') return dates.formats.map(({ id }) => id);
  return [dates.format.id, ...Array.from(dates.days, (day) => (Number.isNaN(day) ? null : isoDate(day)))];
};

describe('one cell fits its own format and no other', () => {
  test.each([
    ['iso', '2025-01-13'],
    ['iso', '2025-01-13 16:00:00-05:00'],
    ['year-first-dashes', '2025-1-13'],
    ['year-first', '2025/1/13'],
    ['year-first-dots', '2025.01.13'],
    ['month-first', '01/13/2025'],
    ['month-first', '1/13/2025 16:00:00'],
    ['month-first', '1/13/2025 4:00 PM'],
    ['day-first', '13/01/2025'],
    ['month-first-dashes', '01-13-2025'],
    ['day-first-dashes', '13-01-2025'],
    ['day-first-dots', '13.01.2025'],
    ['month-name-first', 'Jan 13, 2025'],
    ['month-name-first', 'January 13 2025'],
    ['month-name-first', 'Mon Jan 13 2025'],
    ['day-then-month-name', '13 Jan 2025'],
    ['day-then-month-name', '13-Jan-25'],
    ['day-then-month-name', '13/January/2025'],
    ['excel-serial', '45670'],
    ['excel-serial', '45670.6875'],
    ['unix-milliseconds', '1736778600000'],
    ['compact', '20250113'],
  ])('%s: %s', (id, cell) => expect(fitOf(cell)).toEqual([id, '2025-01-13']));

  test.each([
    ['01/13/25', 'month-first-short', '2025-01-13'],
    ['13/01/78', 'day-first-short', '1978-01-13'],
    ['01/13/78', 'month-first-short', '1978-01-13'],
    ['31.01.99', 'day-first-short-dots', '1999-01-31'],
    ['-34200', 'unix-seconds', '1969-12-31'],
  ])('%s is %s, %s', (cell, id, day) => expect(fitOf(cell)).toEqual([id, day]));

  test.each([
    '',
    'yesterday',
    '2025-13-01',
    '31/31/2025',
    '2025-02-30',
    '30.02.2025',
    'Foo 13, 2025',
    '1799-01-01',
    '13-Jan/25',
  ])('"%s" fits no format', (cell) => expect(dateColumn([cell]).fit).toBe('none'));
});

describe('UNIX seconds are days in New York, or in UTC if they are midnight there', () => {
  test.each([
    ['at 14:30 UTC', ['1736778600', '1736865000', '1736951400'], ['2025-01-13', '2025-01-14', '2025-01-15']],
    ['at midnight UTC', ['1736726400', '1736812800', '1736899200'], ['2025-01-13', '2025-01-14', '2025-01-15']],
    ['at midnight in New York', ['1736744400', '1736830800', '1736917200'], ['2025-01-13', '2025-01-14', '2025-01-15']],
    [
      'in the evening in New York',
      ['1736811000', '1736897400', '1736983800'],
      ['2025-01-13', '2025-01-14', '2025-01-15'],
    ],
    ['before 1970', ['-630927000', '-630840600', '-630754200'], ['1950-01-03', '1950-01-04', '1950-01-05']],
    ['about 1970', ['-34200', '138600', '397800'], ['1969-12-31', '1970-01-02', '1970-01-05']],
  ])('%s', (_, cells, days) => expect(fitOf(...cells)).toEqual(['unix-seconds', ...days]));

  it('are distinguished from milliseconds by three rows, not by one', () => {
    expect(fitOf('1736778600')).toEqual(['unix-seconds', 'unix-milliseconds']);
  });
});

describe('days up to the 12th', () => {
  it('are decided by one later day anywhere', () => {
    expect(fitOf('01/02/2025', '01/03/2025', '01/13/2025')[0]).toBe('month-first');
    expect(fitOf('02/01/2025', '03/01/2025', '13/01/2025')[0]).toBe('day-first');
  });

  it('are decided by order and weekends', () => {
    expect(fitOf('01/06/2025', '01/07/2025', '01/08/2025', '01/09/2025')[0]).toBe('month-first');
    expect(fitOf('06/01/2025', '07/01/2025', '08/01/2025', '09/01/2025')[0]).toBe('day-first');
    expect(fitOf('09/01/2025', '08/01/2025', '07/01/2025')[0]).toBe('day-first');
  });

  test.each([
    [['01/02/2025']],
    [['01/02/2025', '01/03/2025']],
    // 4 and 5 January are a weekend, and by the other reading the days jump about the year.
    [['01/03/2025', '01/04/2025', '01/05/2025', '01/06/2025']],
    // In no order, so that neither reading runs one way.
    [['01/08/2025', '01/07/2025', '01/09/2025', '01/06/2025']],
  ])('stay ambiguous if nothing decides: %j', (cells) => {
    expect(fitOf(...cells)).toEqual(['month-first', 'day-first']);
  });
});

it('no format fits a column of two', () => {
  expect(fitOf('2025-01-02', '2025-01-03', '01/06/2025')).toEqual(['iso', '2025-01-02', '2025-01-03', null]);
});

it('two-digit years that span more than a century are ambiguous', () => {
  expect(dateColumn(['12/30/27', '01/13/78', '01/13/25']).fit).toBe('several');
});

it("refuses Excel's count from 1904, which would be four years and a day off", () => {
  const from1904 = Array.from({ length: 260 }, (_, i) => daysFromIso('2024-01-01') + i)
    .filter((day) => weekday(day) < 5)
    .map((day) => String(day + 25_569 - 1462));
  const dates = dateColumn(from1904);
  expect(dates.fit === 'one' && dates.format.id === 'excel-serial').toBe(false);
});

it('only formats of the vendor count', () => {
  expect(dateColumn(['01/02/2025'], ['month-first'])).toMatchObject({ fit: 'one', format: { id: 'month-first' } });
  expect(dateColumn(['13/01/2025'], ['month-first']).fit).toBe('none');
});

const two = (n: number) => String(n).padStart(2, '0');
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Every format written anew, without the program's own patterns. */
const writers: Record<string, (day: number) => string> = {
  iso: isoDate,
  compact: (day) => isoDate(day).replaceAll('-', ''),
  'year-first': (day) => isoDate(day).replaceAll('-', '/'),
  'month-first': (day) => `${civilFromDays(day).month}/${civilFromDays(day).day}/${civilFromDays(day).year}`,
  'day-first': (day) => `${two(civilFromDays(day).day)}/${two(civilFromDays(day).month)}/${civilFromDays(day).year}`,
  'day-first-dots': (day) =>
    `${two(civilFromDays(day).day)}.${two(civilFromDays(day).month)}.${civilFromDays(day).year}`,
  'month-first-short': (day) => isoDate(day).replace(/^..(..)-(..)-(..)$/, '$2/$3/$1'),
  'day-first-short': (day) => isoDate(day).replace(/^..(..)-(..)-(..)$/, '$3/$2/$1'),
  'month-name-first': (day) =>
    `${names[civilFromDays(day).month - 1]} ${two(civilFromDays(day).day)}, ${civilFromDays(day).year}`,
  'excel-serial': (day) => String(day + 25_569),
  'unix-seconds': (day) => String(day * 86_400 + 14.5 * 3600),
  'unix-milliseconds': (day) => String(day * 86_400_000),
};

/** Weekdays in a row with a holiday now and then, between 1951 and 2049, so that two digits are a year. */
const sessions = fc
  .record({
    first: fc.integer({ min: daysFromIso('1951-01-01'), max: daysFromIso('2045-01-01') }),
    length: fc.integer({ min: 3, max: 400 }),
    holidays: fc.integer({ min: 7, max: 60 }),
    isReversed: fc.boolean(),
  })
  .map(({ first, length, holidays, isReversed }) => {
    const days = Array.from({ length }, (_, i) => first + i).filter((day) => weekday(day) < 5 && day % holidays !== 0);
    return isReversed ? days.reverse() : days;
  })
  .filter((days) => days.length > 0);

test.each(Object.entries(writers))(
  'sessions written as %s are read as those days or refused (property)',
  (id, write) => {
    expect(dateFormats.some((format) => format.id === id)).toBe(true);
    let read = 0;
    fc.assert(
      fc.property(sessions, (days) => {
        const dates = dateColumn(days.map(write));
        if (dates.fit === 'several') return;
        expect(dates.fit).toBe('one');
        expect([...dates.days]).toEqual(days);
        read++;
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(200);
  },
);
