import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { toDay, toNumber } from '../../../src/readers/cells/cells.ts';

describe('toNumber', () => {
  test.each([
    ['17.65999984741211', 17.65999984741211],
    ['5.', 5],
    ['.5', 0.5],
    ['+5', 5],
    ['-5', -5],
    ['1e5', 100000],
    ['1.5E-2', 0.015],
    ['1e0005', 100000],
    ['007.50', 7.5],
    ['0', 0],
    ['1e400', Number.POSITIVE_INFINITY],
  ])('"%s" is %d', (cell, expected) => expect(toNumber(cell)).toBe(expected));

  test.each(['', ' ', ' 5', '0x1733', '0b1', '0o7', '1_000', '1,000', 'Infinity', 'NaN', '.', '+', '1e', '1e+', '5%'])(
    '"%s" is no number',
    (cell) => expect(toNumber(cell)).toBeNaN(),
  );

  test.each(['5.98.1', '--5', '5 9', '5USD', '(5)', '=5', '5−', '５', '2025-01-02', 'true', '#N/A'])(
    '"%s" is no number',
    (cell) => expect(toNumber(cell)).toBeNaN(),
  );

  test('a hundred thousand digits and a letter are refused at once', () => {
    const begin = performance.now();
    expect(toNumber(`${'9'.repeat(100_000)}!`)).toBeNaN();
    expect(performance.now() - begin).toBeLessThan(100);
  });
});

describe('toDay', () => {
  test.each([
    ['2024-02-29', '2024-02-29'],
    ['1800-01-01', '1800-01-01'],
    ['2200-12-31', '2200-12-31'],
    ['2025-03-09 02:30', '2025-03-09'],
    ['2025-03-10 00:00:00-05:00', '2025-03-10'],
    ['2025-03-10T21:00:00.000Z', '2025-03-10'],
    ['2025-03-10 21:00:00 UTC', '2025-03-10'],
    ['2025-03-10T00:00:00+0530', '2025-03-10'],
  ])('"%s" is %s', (cell, expected) => expect(isoDate(toDay(cell))).toBe(expected));

  test.each([
    '',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '1799-12-31',
    '2201-01-01',
    '0001-01-02',
    '12025-01-02',
    '2025-1-2',
    '2025/01/02',
    '20250102',
    '02.01.2025',
    '01/02/2025',
    '25-01-02',
    '2025-01-02x',
    '2025-01-02 noon',
    '2025-01-02T',
    ' 2025-01-02',
    '2025-01-0２',
  ])('"%s" is no date', (cell) => expect(toDay(cell)).toBeNaN());
});
