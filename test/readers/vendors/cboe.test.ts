import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([['plain.csv', 'CLOSE', null, [], fiveCloses]])(
  'reads days and closes of %s from the column %s',
  async (file, column, symbol, notes, rows) => {
    expect(await readingOf(`cboe/${file}`)).toEqual({ rows, reader: 'cboe', column, symbol, notes });
  },
);
