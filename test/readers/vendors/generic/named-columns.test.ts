import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../../five-closes.ts';

test.each([
  ['german.csv', 'Schlusskurs', null, [], fiveCloses],
  ['windows-1252.csv', 'Clôture', null, [], fiveCloses],
  ['only-adjusted.csv', 'Adj Close', null, ['warning adjusted-close'], fiveCloses],
  ['title.csv', 'Last Price', null, ['info title'], fiveCloses],
  ['excel-serials.csv', 'Closing Price', null, [], fiveCloses],
  ['utf-16.csv', 'Price', null, [], fiveCloses],
  ['unnamed-index.csv', 'Close', null, [], fiveCloses],
  ['pandas-series.csv', '0', null, [], fiveCloses],
  ['yahoo-page.tsv', 'Close Close price adjusted for splits.', null, ['info events', 'info descending'], fiveCloses],
  ['date-and-time.txt', 'Last', null, [], fiveCloses],
  ['row-names.txt', 'Close', null, [], fiveCloses],
  ['preamble.csv', 'value', null, ['info title'], fiveCloses],
  ['emptied-rows.csv', 'Close', null, [], fiveCloses],
  ['unknown-language.csv', 'Zlorp', null, ['info descending'], fiveCloses],
  ['melted.csv', 'value', 'S&P 500', [], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`named-columns/${file}`)).toEqual({ rows, reader: 'named-columns', column, symbol, notes });
});
