import { expect, test } from 'vitest';
import { readText, refusal } from '../../../helpers/markets/readings.ts';
import { fiveCloses, readingOf } from '../../five-closes.ts';

test.each([
  ['excel.csv', 'IXIC', 'IXIC', [], fiveCloses],
  ['effective-date.csv', 'S&P 500', 'S&P 500', ['warning footer', 'info title'], fiveCloses],
  ['two-header-lines.csv', 'SPX Index', 'SPX Index', [], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`index-name/${file}`)).toEqual({ rows, reader: 'index-name', column, symbol, notes });
});

const columnOf = async (columns: string) =>
  (await readText(`${columns}\n2025-01-02,5,6,7\n2025-01-03,5,6,7\n`)).series.origins[0]?.column;

test.each([
  ['date,SPX,VIX,HY_OAS', 'SPX'],
  ['date,VIX,^RUT Close,HY_OAS', '^RUT Close'],
  ['date,SPX Open,SPX High,SPX Close', 'SPX Close'],
  ['date,SPX,SPX_volume,SPX_return', 'SPX'],
])('of %s the only close of an index is taken', async (columns, column) => {
  expect(await columnOf(columns)).toBe(column);
});

test('refuses a file of several indices, naming them', async () => {
  expect(await refusal(columnOf('observation_date,SP500,NASDAQCOM,VIXCLS'))).toEqual({
    message: '"f.csv" line 1: which column is the close? There are "SP500", "NASDAQCOM"',
    code: 'which-column',
    file: 'f.csv',
    line: 1,
    column: 'SP500',
    hint: 'keep the dates and one of them',
  });
});

test.each(['date,SPX volume,b,c', 'date,SPX_PE,b,c', 'date,SPX %,b,c', 'date,return SPX,b,c'])(
  'another figure of an index is no close: %s',
  async (columns) => expect((await refusal(columnOf(columns))).code).toBe('unknown-layout'),
);
