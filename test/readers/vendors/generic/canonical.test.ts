import { expect, test } from 'vitest';
import { readFixture, rowsOf } from '../../../helpers/markets/readings.ts';

test('reads a plain file without notes', async () => {
  const reading = await readFixture('canonical/plain.csv');
  expect(rowsOf(reading)).toEqual([
    ['2024-02-28', 100.5],
    ['2024-02-29', 101.25],
    ['2024-03-01', 99.75],
    ['2024-03-04', 102],
    ['2024-03-05', 1234.56],
  ]);
  expect(reading.notes).toEqual([]);
  expect(reading.series.origins).toEqual([
    { file: 'canonical/plain.csv', reader: 'canonical', column: 'close', symbol: null },
  ]);
});

test('reads quoted cells', async () => {
  const reading = await readFixture('canonical/quoted.csv');
  expect(rowsOf(reading)).toEqual([
    ['2024-02-28', 100.5],
    ['2024-02-29', 101.25],
    ['2024-03-01', 99.75],
  ]);
  expect(reading.series.origins).toEqual([
    { file: 'canonical/quoted.csv', reader: 'canonical', column: 'Close', symbol: null },
  ]);
});

test('takes the date as written, whatever time and offset follow it', async () => {
  const reading = await readFixture('canonical/times.csv');
  expect(rowsOf(reading)).toEqual([
    ['2024-03-08', 100.5],
    ['2024-03-11', 101.25],
    ['2024-03-12', 99.75],
  ]);
});
