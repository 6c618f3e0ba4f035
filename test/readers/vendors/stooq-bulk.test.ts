import { expect, test } from 'vitest';
import { readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([['plain.txt', '<CLOSE>', '^SPX', [], fiveCloses]])(
  'reads days and closes of %s from the column %s',
  async (file, column, symbol, notes, rows) => {
    expect(await readingOf(`stooq-bulk/${file}`)).toEqual({ rows, reader: 'stooq-bulk', column, symbol, notes });
  },
);

test('refuses two tickers in one file', async () => {
  const text = '<TICKER>,<DATE>,<CLOSE>\n^SPX,20250102,5\n^RUT,20250103,6\n';
  expect(rowsOf(await readText(text.replace('^RUT', '^SPX')))).toHaveLength(2);
  expect((await refusal(readText(text))).message).toBe(
    '"f.csv" line 3: "^RUT" after "^SPX": these are several series in one file',
  );
});
