import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['write-zoo.csv', 'GSPC.Close', 'GSPC', [], fiveCloses],
  ['write-csv.csv', 'GSPC.Close', 'GSPC', ['info no-price'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`quantmod/${file}`)).toEqual({ rows, reader: 'quantmod', column, symbol, notes });
});
