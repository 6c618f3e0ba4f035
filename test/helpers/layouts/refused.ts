import type { Random } from '../../../src/stats/random.ts';
import { type Bar, oneOf } from './bars.ts';

/** A table that holds no daily closes, what its refusal is called and what it must say. */
export interface RefusedLayout {
  kind: string;
  code: string;
  says: RegExp;
  table(bars: readonly Bar[], random: Random): string[][];
}

const parts = ({ day }: Bar) => day.split('-') as [string, string, string];

/** One row for each of as many months as there are bars, from 2020. */
const monthly = (bars: readonly Bar[], cell: (year: number, month: string) => string) =>
  bars.map(({ close }, i) => [cell(2020 + Math.floor(i / 12), String((i % 12) + 1).padStart(2, '0')), String(close)]);

const dailyReturns = (bars: readonly Bar[]) => bars.map((bar, i) => bar.close / (bars[i - 1]?.close ?? bar.open) - 1);

/** Layouts that are refused by what they are. */
export const refusedLayouts: readonly RefusedLayout[] = [
  {
    kind: 'daily returns as fractions',
    code: 'returns',
    says: /daily returns as fractions/,
    table: (bars) => [
      ['Date', 'Close'],
      ...dailyReturns(bars).map((value, i) => [bars[i]?.day ?? '', value.toFixed(6)]),
    ],
  },
  {
    kind: 'daily returns in percent',
    code: 'returns',
    says: /daily returns in percent/,
    table: (bars, random) => {
      const sign = oneOf(random, ['', '%']);
      const cells = dailyReturns(bars).map((value) => (100 * value).toFixed(2) + sign);
      return [['Date', 'SPX'], ...cells.map((cell, i) => [bars[i]?.day ?? '', cell])];
    },
  },
  {
    kind: 'decimal years',
    code: 'not-daily',
    says: /is a decimal year, not a day/,
    table: (bars) => [
      ['Date', 'Close'],
      ...bars.map((bar, i) => [(2024 + (i + 1) / 366).toFixed(4), String(bar.close)]),
    ],
  },
  {
    kind: 'months',
    code: 'not-daily',
    says: /is a month, not a day: these are monthly figures, not daily closes/,
    table: (bars, random) => {
      const cell = oneOf(random, [
        (year: number, month: string) => `${year}-${month}`,
        (year: number, month: string) => `${month}/${year}`,
        (year: number, month: string) => `${year}M${month}`,
        (year: number, month: string) => `${year}${month}`,
      ]);
      return [['Date', 'Close'], ...monthly(bars, cell)];
    },
  },
  {
    kind: 'quarters',
    code: 'not-daily',
    says: /is a quarter, not a day/,
    table: (bars) => [
      ['Date', 'Close'],
      ...bars.map(({ close }, i) => [`${1990 + Math.floor(i / 4)}-Q${(i % 4) + 1}`, String(close)]),
    ],
  },
  {
    kind: 'year, month and day in three columns',
    code: 'split-date',
    says: /year, month and day are in three columns/,
    table: (bars, random) => [
      [
        ...oneOf(random, [
          ['Year', 'Month', 'Day'],
          ['year', 'mo', 'dd'],
          ['YYYY', 'MM', 'DD'],
        ]),
        'Close',
      ],
      ...bars.map((bar) => [...parts(bar).map((part) => String(Number(part))), String(bar.close)]),
    ],
  },
  {
    kind: 'intraday bars',
    code: 'not-daily',
    says: /these are intraday bars, not daily closes/,
    table: (bars, random) => {
      const minute = (i: number) =>
        `${String(9 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
      const isSplit = random() < 0.5;
      return [
        isSplit ? ['Date', 'Time', 'Close'] : ['Date', 'Close'],
        ...bars.map(({ close }, i) => [
          ...(isSplit ? ['2025-01-02', minute(i)] : [`2025-01-02 ${minute(i)}:00`]),
          String(close),
        ]),
      ];
    },
  },
  {
    kind: 'a close and a volume without column names',
    code: 'no-column-names',
    says: /is a row of data, and no line above it names the columns/,
    table: (bars) => bars.map(({ day, close, volume }) => [day, String(close), String(volume)]),
  },
  {
    kind: 'prices of an unknown language, none of which moves as the changes say',
    code: 'unknown-layout',
    says: /no known layout has the columns/,
    table: (bars) => [
      ['Qwx', 'Zlorp', 'Mbat', 'Jjoop', 'Trk', 'Vol', '%%'],
      ...bars.map((b) => [b.day, b.close, b.open, b.high, b.low, '1.2B', '0.10%'].map(String)),
    ],
  },
];
