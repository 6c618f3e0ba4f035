import { expect, test } from 'vitest';
import { fixture, readFixture, readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';

test('rows begin below the third header line; the second names the symbol', async () => {
  const reading = await readFixture('yfinance-multi-header/plain.csv');
  expect(rowsOf(reading)).toEqual([
    ['2024-02-28', 100.5],
    ['2024-02-29', 101.25],
    ['2024-03-01', 99.75],
  ]);
  expect(reading.notes.map(({ code }) => code)).toEqual(['adjusted-differs']);
  expect(reading.series.origins).toEqual([
    { file: 'yfinance-multi-header/plain.csv', reader: 'yfinance-multi-header', column: 'Close', symbol: '^GSPC' },
  ]);
});

test('control characters in a symbol are escaped', async () => {
  const text = fixture('yfinance-multi-header/plain.csv').toString().replaceAll('^GSPC', '\u001b[2J^GSPC');
  expect((await readText(text)).series.origins[0]?.symbol).toBe('\\x1b[2J^GSPC');
});

test('without a symbol in the second line it is null', async () => {
  const text = fixture('yfinance-multi-header/plain.csv').toString().replaceAll('^GSPC', '');
  expect((await readText(text)).series.origins[0]?.symbol).toBeNull();
});

test('refuses prices of two symbols if none is requested', async () => {
  const text = 'Price,Close,Close\nTicker,^GSPC,^RUT\nDate,,\n2024-02-28,100.5,50\n';
  expect(await refusal(readText(text))).toEqual({
    message: '"f.csv" line 3: which column is the close? There are "^GSPC Close", "^RUT Close"',
    code: 'which-column',
    file: 'f.csv',
    line: 3,
    column: '^GSPC Close',
    hint: 'keep the dates and one of them',
  });
});
