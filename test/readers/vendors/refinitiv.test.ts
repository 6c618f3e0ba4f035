import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['plain.csv', 'Close', null, ['info descending'], fiveCloses],
  ['title.csv', 'Close', null, ['info title', 'info descending'], fiveCloses],
])('%s gives its days and closes from %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`refinitiv/${file}`)).toEqual({ rows, reader: 'refinitiv', column, symbol, notes });
});
