import { expect, test } from 'vitest';
import { readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['index.csv', 'Close/Last', null, ['info descending'], fiveCloses],
  ['share.csv', 'Close/Last', null, ['info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`nasdaq/${file}`)).toEqual({ rows, reader: 'nasdaq', column, symbol, notes });
});

test('reads the month first, even if no day is above 12', async () => {
  const reading = await readText('Date,Close/Last\n01/03/2025,5\n01/02/2025,6\n');
  expect(rowsOf(reading)).toEqual([
    ['2025-01-02', 6],
    ['2025-01-03', 5],
  ]);
});

test('refuses dates with the day first', async () => {
  expect((await refusal(readText('Date,Close/Last\n13/01/2025,5\n14/01/2025,6\n'))).code).toBe('not-a-date');
});
