import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['sheet.csv', 'Close', null, [], fiveCloses],
  ['download.csv', 'Close', null, ['info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`google-finance/${file}`)).toEqual({ rows, reader: 'google-finance', column, symbol, notes });
});
