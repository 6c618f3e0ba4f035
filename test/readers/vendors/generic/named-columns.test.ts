import { expect, test } from 'vitest';
import { sniff } from '../../../../src/readers/detect/sniff.ts';
import { namedColumns } from '../../../../src/readers/vendors/generic/named-columns.ts';
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

/** The columns that are read of a file with these names; undefined if it has no such layout. */
function columnsOf(head: string) {
  const seen = sniff(`${head}\n`);
  const { columns, detects } = namedColumns;
  return detects(seen) && typeof columns === 'function' ? columns(seen) : undefined;
}

test.each([
  ['Datum,Schlusskurs', 'Datum', 'Schlusskurs', undefined],
  ['Volume,Last Price,Fecha', 'Fecha', 'Last Price', undefined],
  ['Date,Close,Adj Close', 'Date', 'Close', 'Adj Close'],
  ['Date,Adj Close', 'Date', 'Adj Close', undefined],
  ['Time,Close', 'Time', 'Close', undefined],
  ['Date,Time,Close', 'Date', 'Close', undefined],
  ['TIME,Date,CLOSE', 'Date', 'CLOSE', undefined],
  ['<DATE>,Time,<CLOSE>', '<DATE>', '<CLOSE>', undefined],
])('of %j the dates are in %j, the closes in %j and the adjusted ones in %j', (head, date, close, adjusted) => {
  expect(columnsOf(head)).toEqual({ date, close, adjusted });
});

test.each([
  'Date,Time,Last',
  'Date,Timestamp,Close',
  'Date,Time,Pre-Close,Last',
  'Date,Time,Closed,Last',
  'Date,Volume',
  'Close',
])('in %j no date and close stand out', (head) => {
  expect(columnsOf(head)).toBeUndefined();
});

test.each([
  ['Symbol,Date,Close\n^GSPC,2025-01-02,5\n', '^GSPC'],
  ['Date,TICKER,Close\n2025-01-02,SPX,5\n', 'SPX'],
  ['Date,Close,Symbol\n2025-01-02,5,\n', null],
  ['Date,Close,Symbol\n', null],
  ['Date,Close,My symbol\n2025-01-02,5,SPX\n', null],
  ['Date,Close,Symbols\n2025-01-02,5,SPX\n', null],
])('the symbol of %j is %j', (text, symbol) => {
  expect(namedColumns.symbol?.(sniff(text))).toBe(symbol);
});
