import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([['plain.csv', 'CLOSE', null, [], fiveCloses]])(
  '%s gives its days and closes from %s',
  async (file, column, symbol, notes, rows) => {
    expect(await readingOf(`cboe/${file}`)).toEqual({ rows, reader: 'cboe', column, symbol, notes });
  },
);
