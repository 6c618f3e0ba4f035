import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../../five-closes.ts';

test.each([
  ['plain.csv', 'column 2', null, [], fiveCloses],
  ['close-first.csv', 'column 1', null, [], fiveCloses],
  ['us-dates.csv', 'column 2', null, [], fiveCloses],
  ['bars.txt', 'column 5', null, [], fiveCloses],
  ['close-high-low-open.csv', 'column 2', null, [], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`no-header/${file}`)).toEqual({ rows, reader: 'no-header', column, symbol, notes });
});
