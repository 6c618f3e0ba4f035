import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['full.csv', 'close', '^GSPC', ['info descending'], fiveCloses],
  ['light.csv', 'price', '^GSPC', ['info descending'], fiveCloses],
  ['with-adjusted.csv', 'close', null, ['info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`financial-modeling-prep/${file}`)).toEqual({
    rows,
    reader: 'financial-modeling-prep',
    column,
    symbol,
    notes,
  });
});
