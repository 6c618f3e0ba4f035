import { describe, expect, it } from 'vitest';
import { closesOf, dailyCloses, type ReadOptions } from '../../src/readers/read-options.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { refusal, rowsOf } from '../helpers/markets/readings.ts';

const read = (text: string | Uint8Array, options: Partial<ReadOptions> = {}) =>
  readSeries(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'f.csv', {
    columns: [],
    isDaily: true,
    isPositive: true,
    ...options,
  });

describe('a column of a requested name', () => {
  const wide = 'date,VIX,HY_OAS,IG_OAS\n2025-01-02,17.24,,0.5\n2025-01-03,18.19,2.5,0.6\n2025-01-06,19,2.75,0.7\n';

  it('is found among several, and its empty cells are days without a value', async () => {
    const reading = await read(wide, { columns: ['BAMLH0A0HYM2', 'HYOAS'] });
    expect(rowsOf(reading)).toEqual([
      ['2025-01-03', 2.5],
      ['2025-01-06', 2.75],
    ]);
    expect(reading.series.origins).toEqual([
      { file: 'f.csv', reader: 'several-columns', column: 'HY_OAS', symbol: 'HY_OAS' },
    ]);
    expect(reading.notes.map(({ code, message }) => [code, message])).toEqual([
      ['no-price', '1 row without a price left out'],
    ]);
  });

  it.each([
    ['date,CORE_CPI,CPI\n', ['CPI'], 'CPI'],
    ['date,^GSPC,^IXIC,^RUT\n', ['SPX', 'GSPC'], '^GSPC'],
    ['Date,SPX_Open,SPX_Close,RUT_Close\n', ['SPX'], 'SPX_Close'],
    ['Date,Close_SPX,Close_RUT\n', ['RUT'], 'Close_RUT'],
    ['Date,S&P 500 Index,Nasdaq Composite (IXIC),Nasdaq-100\n', ['COMP'], 'Nasdaq Composite (IXIC)'],
    ['Date,SPY,S&P 500\n', ['SPX', 'SP500', 'SPY'], 'S&P 500'],
    ['Date,SPY,RUT\n', ['SPX', 'SP500', 'SPY'], 'SPY'],
    ['date,close,VIX\n', ['VIX'], 'VIX'],
  ])('of %j for %j is %s', async (head, columns, expected) => {
    const cells = head.split(',').slice(1);
    const rows = ['2025-01-02', '2025-01-03'].map((day) => [day, ...cells.map((_, i) => i + 1)].join(','));
    const { series } = await read(`${head}${rows.join('\n')}\n`, { columns });
    expect(series.origins[0]?.column).toBe(expected);
    expect([...series.closes]).toEqual(Array(2).fill(cells.map((cell) => cell.trim()).indexOf(expected) + 1));
  });

  it('need not exist in a file of one series', async () => {
    const reading = await read('date,close\n2025-01-02,5\n2025-01-03,6\n', { columns: ['SPX'] });
    expect(reading.series.origins[0]?.reader).toBe('canonical');
  });

  it.each([
    [wide, ['SPX', 'GSPC'], 'no column is "SPX": there are "VIX", "HY_OAS", "IG_OAS"'],
    [
      'observation_date,FEDFUNDS\n1954-07-01,0.80\n',
      ['CPIAUCSL', 'CPI'],
      'no column is "CPIAUCSL": there are "FEDFUNDS"',
    ],
    ['date,GSPC\n2025-01-02,5\n', ['VIX'], 'no column is "VIX": there are "GSPC"'],
  ])('that is not in %j is missed, with the columns that are', async (text, columns, message) => {
    expect(await refusal(read(text, { columns }))).toEqual({
      message: `"f.csv" line 1: ${message}`,
      code: 'no-column',
      file: 'f.csv',
      line: 1,
      column: undefined,
      hint: `name the wanted column ${columns.join(', ')} in the first line`,
    });
  });

  it('that matches two columns is refused', async () => {
    const text = 'date,SPX Close,SPX Last,RUT\n2025-01-02,5,6,7\n';
    expect((await refusal(read(text, { columns: ['SPX'] }))).code).toBe('which-column');
  });
});

describe('a series other than daily closes', () => {
  it('may be monthly', async () => {
    const text = 'observation_date,CPIAUCSL\n1947-01-01,21.480\n1947-02-01,21.620\n1947-03-01,22.000\n';
    expect((await refusal(read(text))).code).toBe('not-daily');
    expect(rowsOf(await read(text, { isDaily: false }))).toHaveLength(3);
  });

  it('is read only if its dates are not ambiguous', async () => {
    const text = 'date,value\n01/02/2025,5\n01/03/2025,6\n01/06/2025,7\n01/07/2025,8\n';
    expect(rowsOf(await read(text)).at(-1)).toEqual(['2025-01-07', 8]);
    expect((await refusal(read(text, { isDaily: false }))).code).toBe('ambiguous-dates');
  });

  it('may be zero or negative, in every notation', async () => {
    const text = 'date;value\n2025-01-02;-1.234,5\n2025-01-03;0\n2025-01-06;12,25\n';
    expect((await refusal(read(text))).message).toBe(
      '"f.csv" line 2, column "value": "-1.234,5" is not a positive finite price (and 1 more such row)',
    );
    expect(rowsOf(await read(text, { isPositive: false }))).toEqual([
      ['2025-01-02', -1234.5],
      ['2025-01-03', 0],
      ['2025-01-06', 12.25],
    ]);
  });

  it('may not be infinite', async () => {
    const { message } = await refusal(read('date,value\n2025-01-02,1e999\n', { isPositive: false }));
    expect(message).toBe('"f.csv" line 2, column "value": "1e999" is not finite');
  });
});

describe('the closes of an index', () => {
  it('are in the column of its symbol, or else of a fund that stands in for it', async () => {
    const columnOf = async (head: string) =>
      (await read(`${head}\n2025-01-02,5,6\n2025-01-03,7,8\n`, closesOf('small'))).series.origins[0]?.column;
    expect(await columnOf('date,IWM,RUT')).toBe('RUT');
    expect(await columnOf('date,SPX,IWM')).toBe('IWM');
  });

  it.each([
    ['weekly', 'date,RUT\n2025-01-03,5\n2025-01-10,6\n2025-01-17,7\n2025-01-24,8\n2025-01-31,9\n', 'not-daily'],
    ['negative', 'date,RUT\n2025-01-02,5\n2025-01-03,-6\n', 'not-a-price'],
  ])('are not %s', async (_, text, code) => {
    for (const options of [closesOf('small'), dailyCloses])
      expect((await refusal(readSeries(new TextEncoder().encode(text), 'f.csv', options))).code).toBe(code);
  });
});

describe('the digits of each value', () => {
  it('are not kept unless the options ask for them', async () => {
    expect((await read('date,close\n2025-01-02,5\n')).cells).toBeUndefined();
  });

  it('are kept as written, oldest first and once per day', async () => {
    const text = 'date,close\n2025-01-03,17.65999984741211\n2025-01-03,17.65999984741211\n2025-01-02,5.10\n';
    const { cells, series } = await read(text, { keepsCells: true });
    expect(cells).toEqual(['5.10', '17.65999984741211']);
    expect([...series.closes]).toEqual([5.1, 17.65999984741211]);
  });

  it('are in plain notation, whatever the notation of the file', async () => {
    const text = 'Tarih;Şimdi\n03.01.2025;"5.849,72"\n02.01.2025;"5.849,70"\n';
    expect((await read(text.replaceAll('Şimdi', 'Kapanış'), { keepsCells: true })).cells).toEqual([
      '5849.70',
      '5849.72',
    ]);
    const dollars = 'date,close\n2025-01-02,"$5,849.72"\n2025-01-03,\n2025-01-06,$999.50\n';
    expect((await read(dollars, { keepsCells: true })).cells).toEqual(['5849.72', '999.50']);
  });
});
