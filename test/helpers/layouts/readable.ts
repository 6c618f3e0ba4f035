import type { Random } from '../../../src/stats/random.ts';
import { type Bar, oneOf, shuffled } from './bars.ts';
import { days, eu, us } from './cells.ts';
import type { Dialect } from './text-file.ts';

/** A way in which people have prices: a table of the bars, and how it is written. */
export interface ReadableLayout {
  kind: string;
  table(bars: readonly Bar[], random: Random): string[][];
  dialect?: Partial<Dialect>;
  /** Lines above and below the table. */
  above?: string;
  below?: string;
  /** Rows that have no price, by position. */
  isMissing?(bar: Bar): boolean;
}

type Column = [name: string, cell: (bar: Bar) => string];

const plain = {
  open: ['Open', (bar) => String(bar.open)],
  high: ['High', (bar) => String(bar.high)],
  low: ['Low', (bar) => String(bar.low)],
  close: ['Close', (bar) => String(bar.close)],
  volume: ['Volume', (bar) => String(bar.volume)],
} satisfies Record<string, Column>;

const table = (bars: readonly Bar[], columns: readonly Column[]): string[][] => [
  columns.map(([name]) => name),
  ...bars.map((bar) => columns.map(([, cell]) => cell(bar))),
];

const iso: Column = ['Date', ({ day }) => day];
const dated = (name: string): Column => [name, ({ day }) => day];

const noPrices = ['NA', 'NaN', 'nan', '<NA>', 'None', 'null', 'NULL', '#N/A', 'N/A', '', '-', '#N/A N/A'];
const isFriday = ({ day }: Bar) => new Date(day).getUTCDay() === 5;

/** Words of no language, so that nothing but the values shows what a column is. */
const strange = ['Qwx', 'Zlorp', 'Mbat', 'Třk', 'Ωφλ', 'Šnu', 'Jjoop', 'Къса'];

function changes(bars: readonly Bar[]): Map<Bar, string> {
  const change = (close: number, before: number) => `${(100 * (close / before - 1)).toFixed(2)}%`;
  return new Map(bars.map((bar, i) => [bar, change(bar.close, bars[i - 1]?.close ?? bar.close)]));
}

/** Layouts that are read to the last row. */
export const readableLayouts: readonly ReadableLayout[] = [
  {
    kind: 'a date index without a name',
    table: (bars, random) =>
      table(bars, [
        dated(oneOf(random, ['', 'index', 'Unnamed: 0', 'level_0'])),
        ...(random() < 0.5 ? [plain.close] : shuffled(random, Object.values(plain))),
      ]),
  },
  {
    kind: 'a pandas series without a name',
    table: (bars, random) => table(bars, [dated(''), [oneOf(random, ['0', 'Unnamed: 1']), plain.close[1]]]),
  },
  {
    kind: 'days without a price',
    table: (bars, random) => {
      const noPrice = oneOf(random, noPrices);
      return table(bars, shuffled(random, [iso, ['Close', (bar) => (isFriday(bar) ? noPrice : String(bar.close))]]));
    },
    isMissing: isFriday,
  },
  {
    kind: 'rows that Excel emptied, and a comma too many',
    table: (bars, random) => {
      const width = random() < 0.5 ? 2 : 3;
      const rows = table(bars, [iso, plain.close]).map((row, i) =>
        i === 0 ? row : [...row, ...Array(width - 2).fill('')],
      );
      return [...rows, ...Array.from({ length: 5 }, () => Array<string>(width).fill(''))];
    },
    dialect: { isQuoted: false },
  },
  {
    kind: 'no column names',
    table: (bars, random) => {
      const day = oneOf(random, [days.iso, days.compact, days.slashes, days.dots]);
      const [, ...rows] = table(bars, [['', day], plain.open, plain.high, plain.low, plain.close, plain.volume]);
      const [, ...two] = table(bars, shuffled(random, [['', days.us], plain.close]));
      return random() < 0.6 ? rows : two;
    },
    dialect: { isQuoted: false },
  },
  {
    kind: 'history of a web page in an unknown language',
    table: (bars, random) => {
      const change = changes(bars);
      const [date = '', ...names] = shuffled(random, strange);
      const number = oneOf(random, [us, eu]);
      const prices = shuffled(random, ['open', 'high', 'low', 'close'] as const);
      return table([...bars].reverse(), [
        [date, oneOf(random, [days.iso, days.dots, days.spaced])],
        ...prices.map((field, i): Column => [names[i] ?? '', (bar) => number(bar[field])]),
        [names[4] ?? '', () => oneOf(random, ['5.21B', '812.4M'])],
        [`${names[5]} %`, (bar) => change.get(bar) ?? ''],
      ]);
    },
    dialect: { delimiter: ',', isQuoted: true },
  },
  {
    kind: 'a preamble with quotes',
    table: (bars) =>
      table(bars, [
        ['date', ({ day }) => day],
        ['value', plain.close[1]],
      ]),
    dialect: { delimiter: ',' },
    above:
      'Some Data Download\n\nTERMS: PROVIDED "AS IS" AND SOLELY\nFOR INFORMATION, NOT ADVICE.\nATTRIBUTION: "www.example.org".\n\n',
    below: '\nSource: the provider. Past performance is no guarantee.\n',
  },
  {
    kind: 'two header lines, instruments and fields',
    table: (bars) => [['', 'SPX Index'], ['Dates', 'PX_LAST'], ...table(bars, [iso, plain.close]).slice(1)],
  },
  {
    kind: 'other names of date and close',
    table: (bars, random) => {
      const date = oneOf(random, [
        'TradeDate',
        'As Of Date',
        'Quote Date',
        'dt',
        'ds',
        'caldt',
        'Effective date',
        'asOfDate',
      ]);
      const close = oneOf(random, [
        'ClosePrice',
        'Close (USD)',
        'closing_price',
        'Price',
        'PX_LAST',
        'close_price',
        'Last',
      ]);
      return table(bars, shuffled(random, [dated(date), [close, plain.close[1]], plain.volume]));
    },
  },
  {
    kind: 'a time of day in a column of its own',
    table: (bars, random) =>
      table(bars, [
        dated(oneOf(random, ['Date', '<DTYYYYMMDD>', 'TradeDate'])),
        oneOf<Column>(random, [
          ['Time', () => '16:00:00'],
          ['<TIME>', () => '000000'],
          ['Timestamp', ({ day }) => String(Date.parse(day) / 1000)],
        ]),
        ...shuffled(random, Object.values(plain)),
      ]),
  },
  {
    kind: 'dates as other programs write them',
    table: (bars, random) => table(bars, shuffled(random, [['Date', oneOf(random, Object.values(days))], plain.close])),
    dialect: { delimiter: ';' },
  },
  {
    kind: 'blanks between the cells',
    table: (bars, random) => {
      const rows = table(bars, [iso, plain.close, plain.volume]);
      return random() < 0.5 ? rows : rows.map((row, i) => (i === 0 ? row : [`"${i}"`, ...row]));
    },
    dialect: { delimiter: ' ', isQuoted: false },
  },
  {
    kind: 'a currency after or before the number',
    table: (bars, random) => {
      const [before, after] = oneOf(random, [
        ['', ' USD'],
        ['USD ', ''],
        ['US$', ''],
        ['', '$'],
        ['', ' pts'],
      ] as const);
      return table(bars, [iso, ['Close', ({ close }) => `${before}${us(close)}${after}`]]);
    },
    dialect: { delimiter: ';' },
  },
  { kind: 'a Ctrl-Z at the end', table: (bars) => table(bars, [iso, plain.close]), below: '\u001a' },
];
