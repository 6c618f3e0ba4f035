import { expect, test } from 'vitest';
import { readFixture, rowsOf } from '../../helpers/markets/readings.ts';

test('reads the close, and ignores empty cells in other columns', async () => {
  const reading = await readFixture('interactive-brokers/plain.csv');
  expect(rowsOf(reading)).toEqual([
    ['2024-02-28', 100.5],
    ['2024-02-29', 101.25],
    ['2024-03-01', 99.75],
  ]);
  expect(reading.notes).toEqual([]);
  expect(reading.series.origins).toEqual([
    { file: 'interactive-brokers/plain.csv', reader: 'interactive-brokers', column: 'close', symbol: null },
  ]);
});
