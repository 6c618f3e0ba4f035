import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['latest.csv', 'Latest', null, ['warning footer', 'info descending'], fiveCloses],
  ['last.csv', 'Last', null, ['warning footer', 'info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`barchart/${file}`)).toEqual({ rows, reader: 'barchart', column, symbol, notes });
});
