import type { Random } from '../../../src/stats/random.ts';
import { type Bar, oneOf, randomBars, shuffled } from './bars.ts';
import { days } from './cells.ts';

/** The three indices as a file names them, in the order large, small, growth. */
type Names = readonly [string, string, string];

const symbols: readonly Names[] = [
  ['^GSPC', '^RUT', '^IXIC'],
  ['S&P 500', 'Russell 2000', 'Nasdaq Composite'],
  ['SPX', 'RUT', 'COMP'],
];

/** Bars of the three on the same days. */
export const threeIndices = (count: number, seed: number): readonly [Bar[], Bar[], Bar[]] => [
  randomBars(count, seed, 5000),
  randomBars(count, seed + 1000, 2000),
  randomBars(count, seed + 2000, 16_000),
];

/** A file of several indices. */
export interface SharedLayout {
  kind: string;
  table(indices: readonly (readonly Bar[])[], random: Random): string[][];
}

const cellsOf = (names: Names, indices: readonly (readonly Bar[])[], row: (name: string, bar: Bar) => string[]) =>
  indices.flatMap((bars, i) => bars.map((bar) => ({ day: bar.day, cells: row(names[i] ?? '', bar) })));

/** Layouts with a row for each day and index, or a column for each index. */
export const sharedLayouts: readonly SharedLayout[] = [
  {
    kind: 'a long table of dates, symbols and closes',
    table(indices, random) {
      const names = oneOf(random, symbols);
      const order = shuffled(random, [0, 1, 2]);
      const header = [
        'date',
        oneOf(random, ['symbol', 'Ticker', 'index', 'variable', 'index_name', 'asset']),
        oneOf(random, ['close', 'value']),
      ];
      const rows = cellsOf(names, indices, (name, bar) => [bar.day, name, String(bar.close)]);
      const sorted = random() < 0.5 ? rows : [...rows].sort((a, b) => a.day.localeCompare(b.day));
      return [header, ...sorted.map(({ cells }) => cells)].map((cells) => order.map((i) => cells[i] ?? ''));
    },
  },
  {
    kind: 'a wide table whose date index has no name',
    table(indices, random) {
      const names = oneOf(random, symbols);
      return [
        ['', ...names],
        ...(indices[0] ?? []).map((bar, t) => [bar.day, ...indices.map((bars) => String(bars[t]?.close ?? ''))]),
      ];
    },
  },
  {
    kind: "Bloomberg's two header lines",
    table: (indices) => [
      ['', 'SPX Index', 'RUT Index', 'CCMP Index'],
      ['Dates', 'PX_LAST', 'PX_LAST', 'PX_LAST'],
      ...(indices[0] ?? []).map((bar, t) => [days.us(bar), ...indices.map((bars) => String(bars[t]?.close ?? ''))]),
    ],
  },
];
