import { expect, test } from 'vitest';
import { readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['index.csv', 'Close/Last', null, ['info descending'], fiveCloses],
  ['share.csv', 'Close/Last', null, ['info descending'], fiveCloses],
])('%s gives its days and closes from %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`nasdaq/${file}`)).toEqual({ rows, reader: 'nasdaq', column, symbol, notes });
});

test('the month is first, also where no day is above 12', async () => {
  const reading = await readText('Date,Close/Last\n01/03/2025,5\n01/02/2025,6\n');
  expect(rowsOf(reading)).toEqual([
    ['2025-01-02', 6],
    ['2025-01-03', 5],
  ]);
});

test('a day first is refused', async () => {
  expect((await refusal(readText('Date,Close/Last\n13/01/2025,5\n14/01/2025,6\n'))).code).toBe('not-a-date');
});
