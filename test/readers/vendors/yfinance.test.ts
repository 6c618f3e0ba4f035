import { expect, test } from 'vitest';
import { readFixture, rowsOf } from '../../helpers/markets/readings.ts';

test.each([
  ['yfinance/lower-case.csv', 'close'],
  ['yfinance/own-order.csv', 'Close'],
])('%s gives its days and the closes of "%s"', async (file, column) => {
  const reading = await readFixture(file);
  expect(rowsOf(reading)).toEqual([
    ['2024-02-28', 100.5],
    ['2024-02-29', 101.25],
    ['2024-03-01', 99.75],
  ]);
  expect(reading.notes).toEqual([]);
  expect(reading.series.origins).toEqual([{ file, reader: 'yfinance', column, symbol: null }]);
});
