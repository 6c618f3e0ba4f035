import { describe, expect, it, test } from 'vitest';
import { sniff } from '../../../src/readers/detect/sniff.ts';
import { unknownColumns } from '../../../src/readers/errors/unknown-columns.ts';

const errorOf = (text: string, ...requested: string[]) => {
  const { message, details } = unknownColumns(sniff(text), 'f.csv', requested);
  return { message, ...details };
};
const otherIndices = 'for other indices: --large FILE --small FILE --growth FILE --labels "A,B,C"';

describe('a file with several closes', () => {
  test.each([
    ['Date,Close,Close', 'There are "Close", "Close"', 'delete or rename the one that is not the close', 'Close'],
    ['Date,Last,Price,Volume', 'There are "Last", "Price"', 'keep the dates and one of them', 'Last'],
    ['Date,SPX,Zlorp,RUT', 'There are "SPX", "RUT"', 'keep the dates and one of them', 'SPX'],
  ])('of %j says which they are', (head, there, hint, column) => {
    expect(errorOf(`${head}\n`)).toEqual({
      ...{ message: `"f.csv" line 1: which column is the close? ${there}` },
      ...{ code: 'which-column', file: 'f.csv', line: 1, column, hint },
    });
  });

  it('but without a date has no known layout', () => {
    expect(errorOf('Zlorp,Last,Price\n').code).toBe('unknown-layout');
  });
});

describe('a file of other instruments only', () => {
  test.each([
    ['Date,Russell 1000', ['SPX'], 'wrong-index', 'no column is the S&P 500: "Russell 1000" is another instrument'],
    ['Date,Russell 1000', ['SPY'], 'wrong-index', 'no column is the SPY fund: "Russell 1000" is another instrument'],
    [
      'Date,Russell 1000,S&P 500 Growth',
      ['RUT'],
      'wrong-index',
      'no column is the Russell 2000: "Russell 1000", "S&P 500 Growth" are other instruments',
    ],
    ['Date,Russell 1000', [], 'other-instrument', '"Russell 1000" is another instrument than the three indices'],
    [
      'Date,Russell 1000,S&P 500 Growth',
      ['VIX'],
      'other-instrument',
      '"Russell 1000", "S&P 500 Growth" are other instruments than the three indices',
    ],
    ['Date,SPX vs RUT', ['SPX'], 'wrong-index', 'no column is the S&P 500: "SPX vs RUT" is another instrument'],
  ])('%j for %j', (head, requested, code, message) => {
    expect(errorOf(`${head}\n`, ...requested)).toEqual({
      ...{ message: `"f.csv" line 1: ${message}`, code, file: 'f.csv', line: 1 },
      ...{ column: head.split(',')[1], hint: otherIndices },
    });
  });

  test.each(['Date', 'Russell 1000,S&P 500 Growth', 'Date,Russell 1000,Zlorp'])('is not one of %j', (head) => {
    expect(['wrong-index', 'other-instrument']).not.toContain(errorOf(`${head}\n`, 'SPX').code);
  });
});

describe('a file of returns', () => {
  // The mean size decides: over 0.06 no index moves on average, so these are per cent.
  test.each([
    ['0.5', '-0.4', 'percent'],
    ['0.005', '-0.004', 'fraction'],
  ])('of %s and %s is one of a %s', (up, down, unit) => {
    const found = errorOf(`Zlorp,Date,Return\n9,2025-01-02,${up}\n9,2025-01-03,${down}\n9,2025-01-06,x\n`);
    expect(found).toMatchObject({ code: 'returns', file: 'f.csv', line: 1, column: 'Return' });
    expect(found.hint).toContain(`rotation data import "f.csv" --returns ${unit} --column "Return"`);
  });

  it('does not trust its last line, which may be cut', () => {
    expect(errorOf('Date,Return\n2025-01-02,0.005\n2025-01-03,5\n').hint).toContain('--returns fraction');
  });

  it('without dates has no known layout', () => {
    expect(errorOf('Zlorp,Return\n').code).toBe('unknown-layout');
  });
});

describe('a file without the requested column', () => {
  it('says which it has, beside the dates, and up to six names that would do', () => {
    expect(errorOf('Zlorp,Date,Plugh\n', 'A', 'B', 'C', 'D', 'E', 'F', 'G')).toEqual({
      ...{ message: '"f.csv" line 1: no column is "A": there are "Zlorp", "Plugh"', code: 'no-column', file: 'f.csv' },
      ...{ line: 1, column: undefined, hint: 'name the wanted column A, B, C, D, E, F in the first line' },
    });
  });

  it('and without dates has no known layout', () => {
    expect(errorOf('Zlorp,Plugh\n', 'SPX').code).toBe('unknown-layout');
  });
});

describe('a file of no known layout', () => {
  it('is named with the line of its column names, up to twelve of them and how many more', () => {
    const names = Array.from({ length: 14 }, (_, i) => `c${i + 1}`);
    expect(errorOf(`\n\n${names.join(',')}\n`)).toEqual({
      message: `"f.csv" line 3: no known layout has the columns ${names
        .slice(0, 12)
        .map((name) => `"${name}"`)
        .join(', ')} and 2 more`,
      ...{ code: 'unknown-layout', file: 'f.csv', line: 3, column: undefined },
      hint: 'name the column of days "date" and the column of closes "close" in the first line',
    });
  });

  test.each(['Date,Zlorp', 'Date,Timestamp,Close'])('is %j, if no column was requested', (head) => {
    expect(errorOf(`${head}\n`).code).toBe('unknown-layout');
  });

  it('shows the names as written where columns were named by their values', () => {
    const byValues = { written: ['Zlorp', 'Plugh'], hasHeader: true, closeRule: undefined };
    const { message } = unknownColumns({ ...sniff('a,b\n'), byValues }, 'f.csv', []);
    expect(message).toBe('"f.csv" line 1: no known layout has the columns "Zlorp", "Plugh"');
  });
});
