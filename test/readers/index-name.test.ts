import { expect, test } from 'vitest';
import { fiveCloses, readingOf } from './five-closes.ts';

test.each([['excel.csv', 'IXIC', 'IXIC', [], fiveCloses]])(
  '%s gives its days and closes from %s',
  async (file, column, symbol, notes, rows) => {
    expect(await readingOf(`index-name/${file}`)).toEqual({ rows, reader: 'index-name', column, symbol, notes });
  },
);
