import { InvalidArgumentError } from 'commander';
import { describe, expect, it, test } from 'vitest';
import {
  bandOrObserved,
  columnName,
  isoDay,
  names,
  positiveNumber,
  wholeNumberFrom,
} from '../../../src/cli/options/values.ts';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';

describe('positiveNumber', () => {
  test.each([
    ['22', 22],
    ['15.5', 15.5],
    ['1e1', 10],
  ])('%s is %f', (text, value) => {
    expect(positiveNumber(text)).toBe(value);
  });

  test.each(['0', '-3', '', ' ', 'NaN', 'Infinity', '1e999', '22x', 'twenty'])('"%s" is refused', (text) => {
    expect(() => positiveNumber(text)).toThrow(InvalidArgumentError);
  });
});

describe('wholeNumberFrom', () => {
  test.each([
    ['0', 0],
    ['252', 252],
  ])('%s is %i', (text, value) => {
    expect(wholeNumberFrom(0)(text)).toBe(value);
  });

  test.each(['-1', '1.5', '', ' 1', '1e3', '0x10', '10000000000', '١'])('"%s" is refused', (text) => {
    expect(() => wholeNumberFrom(0)(text)).toThrow(InvalidArgumentError);
  });

  test.each(['-1', '0', 'x'])('%s is refused with what it may be', (text) => {
    expect(() => wholeNumberFrom(1)(text)).toThrow('whole number of at least 1');
  });
});

describe('isoDay', () => {
  it('gives days since 1970-01-01', () => {
    expect(isoDay('1970-01-02')).toBe(1);
    expect(isoDay('2026-01-08')).toBe(daysFromIso('2026-01-08'));
  });

  test.each(['2026-1-8', '08.01.2026', '2026-02-30', '2026-01-08T00:00', 'today', ''])('"%s" is refused', (text) => {
    expect(() => isoDay(text)).toThrow('YYYY-MM-DD');
  });
});

describe('bandOrObserved', () => {
  it('takes two correlations, low before high, or the word', () => {
    expect(bandOrObserved('0.76,0.95')).toEqual([0.76, 0.95]);
    expect(bandOrObserved(' -1, 1 ')).toEqual([-1, 1]);
    expect(bandOrObserved('observed')).toBe('observed');
  });

  test.each([
    '0.76',
    '0.95,0.76',
    '0.8,0.8',
    '-1.1,0.5',
    '0.5,1.1',
    '0.1,0.2,0.3',
    ',0.9',
    '0.1,',
    'a,b',
    '',
    'Observed',
  ])('"%s" is refused', (text) => {
    expect(() => bandOrObserved(text)).toThrow(InvalidArgumentError);
  });
});

describe('names', () => {
  it('parts at commas', () => {
    expect(names('verdict.state, signals.score')).toEqual(['verdict.state', 'signals.score']);
  });

  test.each(['', 'a,', ',a', 'a,,b', 'a, ,b'])('"%s" is refused', (text) => {
    expect(() => names(text)).toThrow(InvalidArgumentError);
  });
});

describe('columnName', () => {
  test.each([
    ['RUT', 'RUT'],
    ['^rut', 'RUT'],
    ['Adj Close', 'ADJCLOSE'],
    ['S&P 500', 'SP500'],
  ])('%s is %s', (text, name) => {
    expect(columnName(text)).toBe(name);
  });

  test.each(['', '^', ' - ', 'Закрытие'])('"%s" is refused', (text) => {
    expect(() => columnName(text)).toThrow(InvalidArgumentError);
  });
});
