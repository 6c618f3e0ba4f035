import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['unix.csv', 'close', null, [], fiveCloses],
  ['iso.csv', 'close', null, [], fiveCloses],
  [
    'before-1970.csv',
    'close',
    null,
    [],
    [
      ['1969-12-30', 4998.25],
      ['1969-12-31', 5001.5],
      ['1970-01-02', 5010.75],
      ['1970-01-05', 4987],
      ['1970-01-06', 5100.5],
      ['1978-01-03', 92],
    ],
  ],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`trading-view/${file}`)).toEqual({ rows, reader: 'trading-view', column, symbol, notes });
});
