import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { closesOf } from '../../src/readers/read-options.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import type { Role } from '../../src/series/series.ts';
import { refusal, rowsOf } from '../helpers/markets/readings.ts';
import { describeShared, shared } from '../helpers/shared.ts';

const bytesOf = (file: string) => readFileSync(`${shared}oracles/wild/${file}`);

/** Closes of the three on 2025-12-17 and 2026-01-07, the first and the last day of the files. */
const ends: Record<Role, readonly [number, number]> = {
  large: [6721.43, 6920.93],
  small: [2492.3, 2575.42],
  growth: [22693.32, 23584.28],
};

/** Files that were refused, with the column that holds the close and the days that have one. */
const readable: readonly (readonly [file: string, column: string, days?: number])[] = [
  ['yahoo-page-pasted.tsv', 'Close Close price adjusted for splits.'],
  ['yahoo-page-dividend-line.tsv', 'Close'],
  ['pandas-date-index-unnamed.csv', 'Close'],
  ['pandas-reset-index.csv', 'Close'],
  ['fredapi-series.csv', '0', 13],
  ['excel-empty-rows-at-end.csv', 'Close'],
  ['no-header-ohlcv.csv', 'column 5'],
  ['no-header-ninjatrader.txt', 'column 5'],
  ['no-header-two-columns-us.csv', 'column 2'],
  ['spglobal-export.csv', 'S&P 500'],
  ['investing-ko.csv', '종가'],
  ['investing-ja.csv', '終値'],
  ['investing-vi.csv', 'Lần cuối'],
  ['investing-sv.csv', 'Senaste'],
  ['dtyyyymmdd.txt', '<CLOSE>'],
  ['date-and-timestamp.csv', 'Close'],
  ['date-time-last.csv', 'Last'],
  ['tidyquant-na.csv', 'close', 13],
  ['trailing-comma-in-rows.csv', 'Close'],
  ['price-beside-row-number.csv', 'Price'],
  ['close-with-unit.csv', 'Close (USD)'],
  ['closeprice-joined.csv', 'ClosePrice'],
  ['date-stata.csv', 'close'],
  ['date-zone-name.csv', 'Close'],
  ['date-compact-time.csv', 'Close'],
  ['date-rfc.csv', 'Close'],
  ['epoch-seconds-float.csv', 'close'],
  ['currency-word.csv', 'Close'],
];

describeShared('layouts from the wild', () => {
  for (const [file, column, days = 14] of readable)
    it(`${file} is read`, async () => {
      for (const options of [undefined, closesOf('large')]) {
        const reading = await readSeries(bytesOf(file), file, options);
        const rows = rowsOf(reading);
        expect([rows.length, rows[0], rows.at(-1)]).toEqual([
          days,
          ['2025-12-17', ends.large[0]],
          ['2026-01-07', ends.large[1]],
        ]);
        expect(reading.series.origins[0]?.column.normalize('NFC')).toBe(column);
      }
    });

  it.each(['large', 'small', 'growth'] as const)('the long table has the %s index', async (role) => {
    const rows = rowsOf(await readSeries(bytesOf('long-index-value.csv'), 'long-index-value.csv', closesOf(role)));
    expect([rows.length, rows[0]?.[1], rows.at(-1)?.[1]]).toEqual([14, ...ends[role]]);
  });

  it.each([
    ['decimal-year.csv', 'not-daily', /is a decimal year, not a day/],
    ['months-only.csv', 'not-daily', /is a month, not a day: these are monthly figures, not daily closes/],
    ['returns-not-prices.csv', 'returns', /these are daily returns as fractions, not closes/],
  ])('%s is refused as what it is', async (file, code, says) => {
    const found = await refusal(readSeries(bytesOf(file), file, closesOf('large')));
    expect(found.code).toBe(code);
    expect(found.message).toMatch(says);
    expect(found.hint).not.toMatch(/delete/);
  });
});
