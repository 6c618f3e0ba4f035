import { expect, test } from 'vitest';
import { sniff } from '../../../src/readers/detect/sniff.ts';
import { barchart } from '../../../src/readers/vendors/barchart.ts';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['latest.csv', 'Latest', null, ['warning footer', 'info descending'], fiveCloses],
  ['last.csv', 'Last', null, ['warning footer', 'info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`barchart/${file}`)).toEqual({ rows, reader: 'barchart', column, symbol, notes });
});

test.each([
  ['Time,Open,Latest', 'time', 'latest'],
  ['Date Time,Last,Open', 'date time', 'last'],
  ['Trading Day,Last,Latest', 'trading day', 'latest'],
])('%j is one of its files: days in %j, closes in %j', (head, date, close) => {
  const seen = sniff(`${head}\n`);
  expect(barchart.detects(seen)).toBe(true);
  expect(typeof barchart.columns === 'function' && barchart.columns(seen)).toEqual({ date, close });
});

test.each(['Date,Open,Last', 'Time,Open,Close', 'Open,Time,Last', 'Symbol,Time,Latest'])(
  '%j is none of its files',
  (head) => {
    expect(barchart.detects(sniff(`${head}\n`))).toBe(false);
  },
);
