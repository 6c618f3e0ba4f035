import { expect, test } from 'vitest';
import { readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';
import { fiveCloses, readingOf } from '../five-closes.ts';

test.each([
  ['english.csv', 'Price', null, ['info descending'], fiveCloses],
  ['british.csv', 'Price', null, ['info descending'], fiveCloses],
  ['month-names.csv', 'Price', null, ['info descending'], fiveCloses],
  ['turkish.csv', 'Şimdi', null, ['info descending'], fiveCloses],
  ['spanish.csv', 'Último', null, ['info descending'], fiveCloses],
  ['german.csv', 'Zuletzt', null, ['info descending'], fiveCloses],
  ['french.csv', 'Dernier', null, ['info descending'], fiveCloses],
  ['italian.csv', 'Ultimo', null, ['info descending'], fiveCloses],
  ['portuguese.csv', 'Último', null, ['info descending'], fiveCloses],
  ['russian.csv', 'Цена', null, ['info descending'], fiveCloses],
  ['dutch.csv', 'Laatste', null, ['info descending'], fiveCloses],
  ['polish.csv', 'Ostatnio', null, ['info descending'], fiveCloses],
  ['japanese.csv', '終値', null, ['info descending'], fiveCloses],
  ['korean.csv', '종가', null, ['info descending'], fiveCloses],
  ['vietnamese.csv', 'Lần cuối', null, ['info descending'], fiveCloses],
  ['swedish.csv', 'Senaste', null, ['info descending'], fiveCloses],
])('reads days and closes of %s from the column %s', async (file, column, symbol, notes, rows) => {
  expect(await readingOf(`investing/${file}`)).toEqual({ rows, reader: 'investing', column, symbol, notes });
});

test.each([
  ['"Date","Price","Open"', '"5,868"', 5868],
  ['"Date","Price","Open"', '"4.669"', 4.669],
  ['"Datum","Zuletzt","Eröffn."', '"5.868"', 5868],
  ['"Datum","Zuletzt","Eröffn."', '"4,669"', 4.669],
])('the language of %s decides what %s is', async (columns, cell, close) => {
  expect(rowsOf(await readText(`${columns}\n"2025-01-02",${cell},""\n`))).toEqual([['2025-01-02', close]]);
});

test('refuses a number in the notation of another language', async () => {
  expect((await refusal(readText('"Datum","Zuletzt","Eröffn."\n"02.01.2025","5868.55",""\n'))).code).toBe(
    'not-a-number',
  );
});
