import { describe, expect, it } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { UserError } from '../../../src/errors.ts';
import { type ReturnsOptions, readReturns } from '../../../src/readers/returns/read-returns.ts';
import { frenchText } from './french-text.ts';

const read = (text: string, options: Partial<ReturnsOptions> = {}) =>
  readReturns(new TextEncoder().encode(text), 'returns.csv', { unit: 'percent', ...options });

const errorOf = (text: string, options: Partial<ReturnsOptions> = {}) => {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof UserError) return `${error.message}; ${error.details.hint}`;
    throw error;
  }
  return 'no error';
};

const small = (cells: readonly string[]) =>
  `date,ret\n${cells.map((cell, i) => `${isoDate(daysFromIso('2024-01-01') + i)},${cell}`).join('\n')}\n`;

describe('an index from returns', () => {
  it('is 100 before the first return', () => {
    expect([...read(small(['1', '-1'])).series.closes]).toEqual([101, 99.99]);
    expect([...read(small(['0.01', '-0.01']), { unit: 'fraction' }).series.closes]).toEqual([101, 99.99]);
    const [level = 0] = read(small(['0.01']), { unit: 'log' }).series.closes;
    expect(level).toBeCloseTo(100 * Math.E ** 0.01, 12);
  });

  it('has no row where a return is missing, and names the day', () => {
    const { series, notes } = read(small(['-99.99', '1', '-999', '1', '', 'NA', '2', '-99.99']));
    expect(Array.from(series.days, isoDate)).toEqual(['2024-01-02', '2024-01-04', '2024-01-07']);
    expect([...series.closes]).toEqual([101, 102.01, 102.01 * 1.02]);
    expect(notes.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: no return on 3 days: 2024-01-03, 2024-01-05, 2024-01-06; these days have no row, and what the index did on them is not in its level',
    ]);
  });

  it('is oldest first, whatever the order of the file', () => {
    const rows = small(['1', '2', '3']).trim().split('\n');
    const reversed = [rows[0], ...rows.slice(1).reverse()].join('\n');
    expect(read(reversed).series).toEqual(read(small(['1', '2', '3'])).series);
  });
});

describe("Kenneth French's layout", () => {
  it.each(['\r\n', '\n', '\r'])('gives the value-weighted table and names the others (line end %j)', (lineEnd) => {
    const { series, notes } = read(frenchText(20, lineEnd), { column: 'HI30' });
    expect(series.days.length).toBe(17);
    expect(series.origins[0]?.column).toBe('Hi 30');
    expect(notes.map(({ message }) => message)).toEqual([
      '"Average Value Weighted Returns -- Daily" is taken; left out: "Average Equal Weighted Returns -- Daily", "Average Value Weighted Returns -- Annual"',
    ]);
  });

  it('is read with blanks between the columns', () => {
    const blanks =
      ' Some words.\n\n          Mkt-RF     SMB      RF\n19260701    0.10   -0.24   0.009\n19260702    0.45   -0.32   0.009\n';
    expect([...read(blanks, { column: 'SMB' }).series.closes]).toEqual([
      100 * (1 - 0.0024),
      100 * (1 - 0.0024) * (1 - 0.0032),
    ]);
  });

  it('has deciles that a spreadsheet turned into days', () => {
    const damaged = frenchText(20).replaceAll('Dec 2', '2-Dec');
    expect(read(damaged, { column: 'DEC2' }).series.closes).toEqual(
      read(frenchText(20), { column: 'DEC2' }).series.closes,
    );
  });

  it('has rows of zeros only on holidays, whatever the risk-free rate', () => {
    const { series, notes } = read(frenchText(80), { column: 'HI30' });
    expect(notes.map(({ message }) => message)).toContain('1 row of zeros only, left out as holidays');
    expect(series.days.length).toBe(76);
    const two = 'date,A,B,RF\n2024-01-01,0.00,0.00,0.01\n2024-01-02,1,0,0.01\n';
    expect([...read(two, { column: 'A' }).series.closes]).toEqual([101]);
  });
});

describe('what is no column of daily returns', () => {
  it('is refused with a way on', () => {
    expect(errorOf(frenchText(5))).toBe(
      '"returns.csv" has 4 columns of returns; name one by --column: "<= 0", "Lo 30", "Hi 30", "Dec 2"',
    );
    expect(errorOf(frenchText(5), { column: 'X' })).toContain('has no column "X"; name one by --column');
    expect(errorOf('date,A\n202401,1\n202402,2\n')).toContain('holds returns of months, and signals need daily ones');
    expect(errorOf('date,close\n')).toContain('has no rows that begin with a date');
    expect(errorOf(small(['5868.55', '5900.1']))).toContain('are prices, not returns; leave --returns out');
    expect(errorOf(small(['0.004', '-0.003', '0.006']))).toContain('these look like fractions: --returns fraction');
    expect(errorOf(small(['0.4', '-0.3', '0.6']), { unit: 'fraction' })).toContain(
      'these look like percent: --returns percent',
    );
    expect(errorOf(small(['1', '-100']))).toContain('line 3, column "ret": "-100" loses everything');
    expect(errorOf(small(['1', 'x']))).toContain('line 3, column "ret": "x" is not a number');
    expect(errorOf(small(['1', '1e309']))).toContain('line 3, column "ret": "1e309" is not a number');
    expect(errorOf('date,ret\n2024-01-02,1\n2024-01-02,2\n')).toContain('lines 2 and 3 are of one day, 2024-01-02');
    expect(errorOf(small(['-99.99', '-99.99']))).toContain('has no returns');
  });
});
