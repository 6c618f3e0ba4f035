import { describe, expect, test } from 'vitest';
import { bestFit, dateColumn, type FormatDays } from '../../../src/readers/cells/date-column.ts';
import { dateFormats } from '../../../src/readers/cells/date-formats.ts';

/** Rows that run upwards day by day, but for what is given. */
function fit(id: string, rows: number, more: Partial<NonNullable<FormatDays['course']>> = {}): FormatDays {
  const format = dateFormats.find((one) => one.id === id) ?? expect.fail(`no format ${id}`);
  const upwards = { direction: 1 as const, wide: 0, leapsOverDecades: false, isAroundEpoch: false };
  const course = { ...upwards, onWeekend: false, onSaturday: false, onMonday: true, ...more };
  return { format, days: new Int32Array(rows), course };
}

/** The format that fits, or all that may. */
function best(fits: FormatDays[], { firstCell = '01/02/2025', isDaily = true } = {}) {
  const found = bestFit(fits, firstCell, isDaily);
  return found.fit === 'one' ? found.format.id : found.formats.map(({ id }) => id);
}

describe('of two formats that read every cell', () => {
  const both = ['month-first', 'day-first'];
  test.each([
    ['runs both ways', 5, { direction: 0 as const }, 'month-first', 'month-first'],
    ['falls on a weekend', 5, { onWeekend: true }, 'month-first', both],
    ['has wide steps, half of them', 5, { wide: 2 }, 'month-first', both],
    ['has a wide step, less than half of them', 5, { wide: 1 }, both, both],
    ['runs downwards', 5, { direction: -1 as const }, both, both],
    ['runs both ways in three rows', 3, { direction: 0 as const }, 'month-first', 'month-first'],
    ['runs both ways in two rows, which are too few', 2, { direction: 0 as const }, both, both],
  ])('one that %s', (_, rows, course, daily, monthly) => {
    const fits = [fit('month-first', rows), fit('day-first', rows, course)];
    expect([best(fits), best(fits, { isDaily: false })]).toEqual([daily, monthly]);
  });

  test('one whose years of two digits leap over decades is in the wrong century', () => {
    const fits = [fit('month-first', 2), fit('day-first', 2, { leapsOverDecades: true })];
    expect(best(fits, { firstCell: '01/02/25' })).toBe('month-first');
    expect(best(fits, { firstCell: '01/02/2025' })).toEqual(both);
    expect(best(fits, { firstCell: '2025/01/02' })).toEqual(both);
  });
});

describe('counts of seconds that never leave the years around 1970', () => {
  const around = { isAroundEpoch: true, direction: 0 as const };
  test('are not meant where three rows may be milliseconds', () => {
    const fits = (rows: number) => [
      fit('unix-seconds', rows, around),
      fit('unix-milliseconds', rows, { direction: 0 }),
    ];
    expect([best(fits(3)), best(fits(2))]).toEqual(['unix-milliseconds', ['unix-seconds', 'unix-milliseconds']]);
  });

  test('are not meant where two rows may be days', () => {
    expect(best([fit('excel-serial', 2, { direction: 0 }), fit('unix-seconds', 2, around)])).toBe('excel-serial');
  });

  test('are meant where nothing else reads them', () => {
    expect(best([fit('unix-seconds', 3, around)])).toBe('unix-seconds');
  });
});

describe("Excel's day numbers from Tuesday to Saturday", () => {
  const shifted = { onSaturday: true, onWeekend: true, onMonday: false };
  test.each([
    ['are from 1904', 'excel-serial', 5, shifted, true, ['excel-serial']],
    ['are too few to tell in four rows', 'excel-serial', 4, shifted, true, 'excel-serial'],
    ['are not from 1904 with a Monday', 'excel-serial', 5, { ...shifted, onMonday: true }, true, 'excel-serial'],
    ['are not from 1904 without a Saturday', 'excel-serial', 5, { onMonday: false }, true, 'excel-serial'],
    ['are not from 1904 if they are months', 'excel-serial', 5, shifted, false, 'excel-serial'],
    ['are not from 1904 if they are no day numbers', 'day-first', 5, shifted, true, 'day-first'],
  ] as const)('%s', (_, id, rows, course, isDaily, expected) => {
    expect(best([fit(id, rows, course)], { isDaily })).toEqual(expected);
  });
});

test('where no format reads all cells, the one that reads the most explains the others', () => {
  const column = dateColumn(['01/13/2025', '2025-01-14', '01/15/2025', '01/16/2025']);
  if (column.fit !== 'none') throw new Error('a format fits');
  expect([column.format.id, Array.from(column.days, Number.isNaN)]).toEqual([
    'month-first',
    [false, true, false, false],
  ]);
});

test('years of four digits may leap over decades', () => {
  expect(dateColumn(['31.12.1950', '13.01.2020', '14.01.2020']).fit).toBe('one');
});
