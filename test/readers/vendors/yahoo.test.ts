import { expect, test } from 'vitest';
import { readFixture, readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';

test('the close is "Close", adjusted for splits only, and not "Adj Close"', async () => {
  const reading = await readFixture('yahoo/plain.csv');
  expect(rowsOf(reading)).toEqual([
    ['2024-02-28', 100.5],
    ['2024-02-29', 101.25],
    ['2024-03-01', 99.75],
  ]);
  expect(reading.notes).toEqual([
    {
      code: 'adjusted-differs',
      severity: 'info',
      file: 'yahoo/plain.csv',
      message: '"Adj Close" differs on 3 of 3 days: "Close" is used, as it closed',
    },
  ]);
  expect(reading.series.origins).toEqual([{ file: 'yahoo/plain.csv', reader: 'yahoo', column: 'Close', symbol: null }]);
});

test('a row of "null" is skipped, counted and noted', async () => {
  const reading = await readFixture('yahoo/null-row.csv');
  expect(rowsOf(reading)).toEqual([
    ['2024-02-28', 100.5],
    ['2024-03-01', 99.75],
  ]);
  expect(reading.notes.filter(({ code }) => code !== 'adjusted-differs')).toEqual([
    { code: 'no-price', severity: 'info', file: 'yahoo/null-row.csv', message: '1 row without a price left out' },
  ]);
});

test('"N/B" in the close is refused with line and column', async () => {
  const text = 'Date,Open,High,Low,Close,Adj Close,Volume\n2024-02-28,1,1,1,N/B,1,0\n2024-02-29,1,1,1,1,1,0\n';
  expect(await refusal(readText(text, 'rut.csv'))).toEqual({
    message: '"rut.csv" line 2, column "Close": "N/B" is not a number',
    code: 'not-a-number',
    file: 'rut.csv',
    line: 2,
    column: 'Close',
    hint: 'correct or delete that line: a gap is allowed, a wrong number is not',
  });
});
