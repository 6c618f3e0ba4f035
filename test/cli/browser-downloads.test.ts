import { expect, it } from 'vitest';
import { days, eu, us } from '../helpers/layouts/cells.ts';
import { ownFiles, run } from '../helpers/processes/fake-io.ts';

/** A close and the one before it, in percent. */
interface Row {
  day: string;
  close: number;
  before: number;
  change: string;
}

const rowsOf = (text: string): Row[] => {
  const cells = text.trim().split('\n').slice(1);
  const rows = cells.map((line) => line.split(',') as [string, string]);
  return rows.map(([day, close], i) => {
    const before = Number(rows[i - 1]?.[1] ?? close);
    return { day, close: Number(close), before, change: `${(100 * (Number(close) / before - 1)).toFixed(2)}%` };
  });
};

const indices = [
  { symbol: 'GSPC', name: 'S&P 500', rows: rowsOf(ownFiles['spx.csv']) },
  { symbol: 'RUT', name: 'Russell 2000', rows: rowsOf(ownFiles['rut.csv']) },
  { symbol: 'IXIC', name: 'NASDAQ Composite', rows: rowsOf(ownFiles['nasdaq.csv']) },
];

const bar = ({ day, close }: Row) => ({ day, open: close, high: close, low: close, close, volume: 0 });
const newestFirst = (rows: readonly Row[], line: (row: Row) => string) => [...rows].reverse().map(line).join('');

/** The page of Investing.com in one language: column names, dates and numbers. */
const investing = (
  names: readonly string[],
  file: string,
  date: (row: Row) => string,
  number: (value: number) => string,
) =>
  Object.fromEntries(
    indices.map(({ name, rows }) => {
      const header = `\ufeff${names.map((column) => `"${column}"`).join()}\n`;
      const line = (row: Row) => {
        const [price, open] = [number(row.close), number(row.before)];
        return `"${date(row)}","${price}","${open}","${open}","${open}","","${row.change}"\n`;
      };
      return [`d/${name} ${file}.csv`, header + newestFirst(rows, line)];
    }),
  );

const long = { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;
const pageDate = ({ day }: Row) => new Date(day).toLocaleDateString('en-US', long);
const pageHeader =
  'Date\tOpen\tHigh\tLow\tClose Close price adjusted for splits.\tAdj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.\tVolume\n';

const yahooPage = Object.fromEntries(
  indices.map(({ symbol, rows }) => {
    const line = (row: Row) => [pageDate(row), ...Array(5).fill(us(row.close)), '-'].join('\t');
    return [`d/${symbol}.tsv`, pageHeader + newestFirst(rows, (row) => `${line(row)}\n`)];
  }),
);

const nasdaq = Object.fromEntries(
  indices.map(({ symbol, rows }) => [
    `d/${symbol} HistoricalData.csv`,
    `Date,Close/Last,Open,High,Low\n${newestFirst(rows, (row) => `${days.us(bar(row))},${row.close},${row.close},${row.close},${row.close}\n`)}`,
  ]),
);

const folders: Record<string, Record<string, string>> = {
  "Yahoo's page, copied": yahooPage,
  'Nasdaq.com': nasdaq,
  'Investing.com in English': investing(
    ['Date', 'Price', 'Open', 'High', 'Low', 'Vol.', 'Change %'],
    'Historical Data',
    (row) => days.us(bar(row)),
    us,
  ),
  'Investing.com in German': investing(
    ['Datum', 'Zuletzt', 'Eröffn.', 'Hoch', 'Tief', 'Vol.', '+/- %'],
    'Historische Daten',
    (row) => days.dots(bar(row)),
    eu,
  ),
  'Investing.com in Japanese': investing(
    ['日付け', '終値', '始値', '高値', '安値', '出来高', '変化率 %'],
    '過去データ',
    ({ day }) => day,
    us,
  ),
  'Investing.com in a language that no list has': investing(
    ['Qwx', 'Zlorp', 'Mbat', 'Jjoop', 'Trk', 'Vl.', 'Wmm %'],
    'Xyz',
    (row) => days.dots(bar(row)),
    eu,
  ),
};

const verdictOf = async (files: Record<string, string>) => {
  const { status, out, err } = await run('check --data d --quiet', { files });
  expect(err).not.toMatch(/error/);
  return { status, out };
};

it.each(Object.keys(folders))('a folder of %s has the same verdict as one of plain files', async (name) => {
  const plain = {
    'd/spx.csv': ownFiles['spx.csv'],
    'd/rut.csv': ownFiles['rut.csv'],
    'd/nasdaq.csv': ownFiles['nasdaq.csv'],
  };
  expect(await verdictOf(folders[name] ?? {})).toEqual(await verdictOf(plain));
});
