import { describe, expect, it, test } from 'vitest';
import { closesOf, dailyCloses } from '../../../../src/readers/read-options.ts';
import { readSeries } from '../../../../src/readers/read-series.ts';
import { refusal, rowsOf } from '../../../helpers/markets/readings.ts';

const read = (text: string, columns: readonly string[]) =>
  readSeries(new TextEncoder().encode(text), 'f.csv', { ...dailyCloses, columns });

describe('two levels of column names', () => {
  const byField = `Price,Close,Close,High,High
Ticker,^GSPC,^RUT,^GSPC,^RUT
Date,,,,
2024-02-28,100.5,50,101,51
2024-02-29,101.25,,102,52
2024-03-01,99.75,49.5,103,53
`;
  const byTicker = `Ticker,^GSPC,^GSPC,^RUT,^RUT
Price,High,Close,High,Close
Date,,,,
2024-02-28,101,100.5,51,50
2024-02-29,102,101.25,52,
2024-03-01,103,99.75,53,49.5
`;
  const datareader = byField.replace('Price', 'Attributes').replace('Ticker', 'Symbols');

  it.each([
    ['fields first', byField],
    ['tickers first', byTicker],
    ['names of pandas-datareader', datareader],
  ])('with %s give the closes of the requested ticker', async (_, text) => {
    expect(rowsOf(await read(text, closesOf('large').columns))).toEqual([
      ['2024-02-28', 100.5],
      ['2024-02-29', 101.25],
      ['2024-03-01', 99.75],
    ]);
    const small = await read(text, closesOf('small').columns);
    expect(rowsOf(small)).toEqual([
      ['2024-02-28', 50],
      ['2024-03-01', 49.5],
    ]);
    expect(small.series.origins[0]).toMatchObject({ column: '^RUT Close', symbol: '^RUT Close' });
    expect((await refusal(read(text, closesOf('growth').columns))).message).toContain('which column is the close?');
  });

  it('name the physical line of an invalid cell', async () => {
    const { line, column } = await refusal(read(byField.replace('99.75', 'x'), ['GSPC']));
    expect([line, column]).toEqual([6, '^GSPC Close']);
  });
});

describe('the rows of several symbols', () => {
  const long = `date,symbol,close
2024-02-28,^GSPC,100.5
2024-02-28,^RUT,50
2024-02-29,^GSPC,101.25
2024-02-29,^RUT,51
2024-03-01,^GSPC,99.75
`;

  it('give those of the requested one', async () => {
    const reading = await read(long, closesOf('small').columns);
    expect(rowsOf(reading)).toEqual([
      ['2024-02-28', 50],
      ['2024-02-29', 51],
    ]);
    expect(reading.series.origins[0]?.symbol).toBe('^RUT');
  });

  it.each(['ticker', 'Series', 'series_id', 'Instrument', 'RIC', 'Name', 'Index', 'Code'])(
    'are told apart by a column %s',
    async (name) => {
      const reading = await read(long.replace('symbol', name), ['GSPC']);
      expect(rowsOf(reading).map(([, close]) => close)).toEqual([100.5, 101.25, 99.75]);
    },
  );

  test.each([
    [[], 'line 3: "^RUT" after "^GSPC": these are several series in one file'],
    [['VIX'], 'line 3: no row is of "VIX": there are "^GSPC", "^RUT"'],
  ])('are refused where %j is wanted', async (columns, message) => {
    expect(await refusal(read(long, columns))).toEqual({
      message: `"f.csv" ${message}`,
      code: 'several-symbols',
      file: 'f.csv',
      line: 3,
      hint: 'use a file with the rows of one index only',
    });
  });

  it('are refused if two of them match the request', async () => {
    const { message } = await refusal(read(long.replaceAll('^RUT', 'GSPC Index'), ['GSPC']));
    expect(message).toBe('"f.csv" line 3: both "^GSPC", "GSPC Index" may be "GSPC"');
  });

  it('have no note about a column of counts or remarks', async () => {
    const counted = 'index,date,close\n0,2025-01-02,5\n1,2025-01-03,6\n';
    expect(rowsOf(await read(counted, []))).toHaveLength(2);
  });

  it('are not used if a day of the selected series has two closes', async () => {
    expect((await refusal(read(`${long}2024-02-28,^RUT,52\n`, ['RUT']))).code).toBe('duplicate-day');
  });
});
