import { days, eu, us } from './cells.ts';

/** A close and the one before it. */
export interface Row {
  day: string;
  close: number;
  before: number;
}

/** Rows of the S&P 500, the Russell 2000 and the Nasdaq Composite, in this order, oldest first. */
export type ThreeSeries = readonly [readonly Row[], readonly Row[], readonly Row[]];

/** Rows of a `date,close` text, closes in cents. */
export const rowsOfText = (text: string): Row[] => {
  const cells = text.trim().split('\n').slice(1);
  const rows = cells.map((line) => line.split(',') as [string, string]);
  const closes = rows.map(([, close]) => Number(Number(close).toFixed(2)));
  return rows.map(([day], i) => ({ day, close: closes[i] ?? Number.NaN, before: closes[i - 1] ?? closes[i] ?? 1 }));
};

const bar = ({ day, close }: Row) => ({ day, open: close, high: close, low: close, close, volume: 0 });
const newestFirst = (rows: readonly Row[], line: (row: Row) => string) => [...rows].reverse().map(line).join('');

type Names = readonly [string, string, string];
type Folder = (three: ThreeSeries) => Record<string, string>;

/** The folder `d` with a file for each of the three. */
const folder =
  (names: Names, text: (rows: readonly Row[]) => string): Folder =>
  (three) =>
    Object.fromEntries(three.map((rows, i) => [`d/${names[i]}`, text(rows)]));

/** A download from Investing.com in one language: column names, dates and numbers. */
const investing =
  (columns: readonly string[], date: (row: Row) => string, number: (value: number) => string) =>
  (rows: readonly Row[]): string => {
    const header = `\ufeff${columns.map((column) => `"${column}"`).join()}\n`;
    return (
      header +
      newestFirst(rows, (row) => {
        const [price, open] = [number(row.close), number(row.before)];
        const change = `${number(100 * (row.close / row.before - 1))}%`;
        return `"${date(row)}","${price}","${open}","${open}","${open}","","${change}"\n`;
      })
    );
  };

const english = investing(['Date', 'Price', 'Open', 'High', 'Low', 'Vol.', 'Change %'], (row) => days.us(bar(row)), us);
const german = investing(
  ['Datum', 'Zuletzt', 'Eröffn.', 'Hoch', 'Tief', 'Vol.', '+/- %'],
  (row) => days.dots(bar(row)),
  eu,
);
const japanese = investing(['日付け', '終値', '始値', '高値', '安値', '出来高', '変化率 %'], ({ day }) => day, us);
const unlisted = investing(['Qwx', 'Zlorp', 'Mbat', 'Jjoop', 'Trk', 'Vl.', 'Wmm %'], (row) => days.dots(bar(row)), eu);

const long = { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;
const pageDate = ({ day }: Row) => new Date(day).toLocaleDateString('en-US', long);
const pageHeader =
  'Date\tOpen\tHigh\tLow\tClose Close price adjusted for splits.\tAdj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.\tVolume\n';

const pasted = (rows: readonly Row[]) =>
  pageHeader + newestFirst(rows, (row) => `${[pageDate(row), ...Array(5).fill(us(row.close)), '-'].join('\t')}\n`);

const yahoo = (rows: readonly Row[]) =>
  `Date,Open,High,Low,Close,Adj Close,Volume\n${rows.map(({ day, close }) => `${[day, ...Array(5).fill(close), 0].join()}\n`).join('')}`;

const nasdaq = (rows: readonly Row[]) =>
  `Date,Close/Last,Open,High,Low\n${newestFirst(rows, (row) => `${[days.us(bar(row)), ...Array(4).fill(row.close)].join()}\n`)}`;

const stamped: Names = [
  'HistoricalData_1767225600000.csv',
  'HistoricalData_1767225631418.csv',
  'HistoricalData_1767225659027.csv',
];

const englishNames: Names = [
  'S&P 500 Historical Data.csv',
  'US Small Cap 2000 Historical Data.csv',
  'NASDAQ Composite Historical Data.csv',
];

/** Folders of three files as a browser saves them, or as a page is pasted into an editor. */
export const browserFolders: Readonly<Record<string, Folder>> = {
  "Yahoo's downloads": folder(['^GSPC.csv', '^RUT.csv', '^IXIC.csv'], yahoo),
  "Yahoo's page, pasted under its symbols": folder(['^GSPC.tsv', '^RUT.tsv', '^IXIC.tsv'], pasted),
  "Yahoo's page, pasted without a name": folder(['Untitled.txt', 'Untitled 2.txt', 'Untitled 3.txt'], pasted),
  "Yahoo's page, pasted with the lines above its table": folder(
    ['spx.txt', 'rut.txt', 'nasdaq.txt'],
    (rows) => `Yahoo Finance\nIndex (^XYZ)\n6,845.50 -50.74 (-0.74%)\nCurrency in USD\n${pasted(rows)}`,
  ),
  'Nasdaq.com': folder(stamped, nasdaq),
  'Nasdaq.com under one name, numbered by the browser': folder(
    ['HistoricalData.csv', 'HistoricalData (1).csv', 'HistoricalData (2).csv'],
    nasdaq,
  ),
  'Investing.com in English': folder(englishNames, english),
  'Investing.com in English, in two parts each': (three) => {
    const parts = three.map((rows) => [rows.slice(0, 1200), rows.slice(1200)]);
    return Object.fromEntries(
      englishNames.flatMap((name, i) => [
        [`d/${name}`, english(parts[i]?.[0] ?? [])],
        [`d/${name.replace('.csv', ' (1).csv')}`, english(parts[i]?.[1] ?? [])],
      ]),
    );
  },
  'Investing.com in German': folder(
    [
      'S&P 500 Historische Daten.csv',
      'US Small Cap 2000 Historische Daten.csv',
      'NASDAQ Composite Historische Daten.csv',
    ],
    german,
  ),
  'Investing.com in Japanese': folder(
    ['S&P 500 過去データ.csv', '米国スモールキャップ2000 過去データ.csv', 'ナスダック総合 過去データ.csv'],
    japanese,
  ),
  'Investing.com in Japanese, with dates in characters': folder(
    ['ダウンロード.csv', 'ダウンロード (1).csv', 'ダウンロード (2).csv'],
    (rows) =>
      japanese(rows).replace(/"(\d{4})-(\d\d)-(\d\d)"/g, (_, y, m, d) => `"${y}年${Number(m)}月${Number(d)}日"`),
  ),
  'Investing.com in a language that no list has': folder(
    ['S&P 500 Xyz.csv', 'Smolkap 2000 Xyz.csv', 'Nasdak Kompozit Xyz.csv'],
    unlisted,
  ),
};
