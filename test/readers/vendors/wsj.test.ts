import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['two-digit-years.csv', 'Close', null, ['info descending'], fiveCloses],
  ['market-watch.csv', 'Close', null, ['info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`wsj/${file}`)).toEqual({ rows, reader: 'wsj', column, symbol, notes });
});
