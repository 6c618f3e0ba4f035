import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['plain.csv', 'Close', null, ['info descending'], fiveCloses],
  ['title.csv', 'Close', null, ['info title', 'info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`refinitiv/${file}`)).toEqual({ rows, reader: 'refinitiv', column, symbol, notes });
});
