import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['daily.csv', 'close', null, ['info descending'], fiveCloses],
  ['adjusted.csv', 'close', null, ['info adjusted-differs', 'info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`alpha-vantage/${file}`)).toEqual({ rows, reader: 'alpha-vantage', column, symbol, notes });
});
