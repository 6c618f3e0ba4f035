import { expect, test } from 'vitest';
import { readFixture, readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each(['plain', 'index', 'volume-absent'])('reads days and closes from %s', async (name) => {
  const reading = await readFixture(`stooq/${name}.csv`);
  expect(rowsOf(reading)).toEqual([
    ['2024-02-28', 100.5],
    ['2024-02-29', 101.25],
    ['2024-03-01', 99.75],
  ]);
  expect(reading.notes).toEqual([]);
  expect(reading.series.origins).toEqual([
    { file: `stooq/${name}.csv`, reader: 'stooq', column: 'Close', symbol: null },
  ]);
});

test('reads the Polish column names', async () => {
  expect(await readingOf('stooq/polish.csv')).toEqual({
    rows: fiveCloses,
    reader: 'stooq',
    column: 'Zamkniecie',
    symbol: null,
    notes: [],
  });
});

test.each([
  ['two cells are missing', 'Date,Open,High,Low,Close,Volume\n2024-02-28,1,1,1\n', '4 cells where the header has 6'],
  [
    'there is a cell too many',
    'Date,Open,High,Low,Close,Volume\n2024-02-28,1,1,1,1,0,9\n',
    '7 cells where the header has 6',
  ],
  ['the close itself is missing', 'Date,Open,High,Low,Close\n2024-02-28,1,1,1\n', '4 cells where the header has 5'],
])('refuses a row if %s', async (_, text, what) => {
  expect(await refusal(readText(text))).toEqual({
    message: `"f.csv" line 2 has ${what}`,
    code: 'row-width',
    file: 'f.csv',
    line: 2,
    hint: 'correct or delete that line; if it is the last one, the download was cut off',
  });
});
