import { expect, test } from 'vitest';
import { fourCloses, readingOf } from '../five-closes.ts';

test.each([
  ['new.csv', 'SP500', 'SP500', ['info no-price'], fourCloses],
  ['old.csv', 'SP500', 'SP500', ['info no-price'], fourCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`fred/${file}`)).toEqual({ rows, reader: 'fred', column, symbol, notes });
});
