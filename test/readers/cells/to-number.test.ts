import { describe, expect, test } from 'vitest';
import { toNumber } from '../../../src/readers/cells/to-number.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';

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
    '"%s" is not a number',
    (cell) => expect(toNumber(cell)).toBeNaN(),
  );

  test.each(['5.98.1', '--5', '5 9', '5USD', '(5)', '=5', '5−', '５', '2025-01-02', 'true', '#N/A'])(
    '"%s" is not a number',
    (cell) => expect(toNumber(cell)).toBeNaN(),
  );

  test('rejects a hundred thousand digits and a letter at once', () => {
    const begin = cpuTime();
    expect(toNumber(`${'9'.repeat(100_000)}!`)).toBeNaN();
    expect(cpuTime() - begin).toBeLessThan(100);
  });
});
