/** Answers in the shapes of the real sources, as documentation and public threads have them: none is a copy of one. */

/** A `date,close` text of the project as rows. */
export const rowsOf = (text: string, from = '0000'): [date: string, close: string][] =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): [string, string] => [line.slice(0, 10), line.slice(11)])
    .filter(([date]) => date >= from);

const usDate = (date: string) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;

/** Yahoo's v8 chart: times of the openings, closes as 32-bit floats, a null where there is none. */
export function yahooChart(symbol: string, rows: readonly (readonly [string, string])[]): string {
  const timestamp = rows.map(([date]) => Date.parse(`${date}T14:30:00Z`) / 1000);
  const close = rows.map(([, value]) => Math.fround(Number(value)));
  const meta = {
    ...{ currency: 'USD', symbol, exchangeName: 'SNP', instrumentType: 'INDEX', firstTradeDate: timestamp[0] },
    ...{
      gmtoffset: -18000,
      timezone: 'EST',
      exchangeTimezoneName: 'America/New_York',
      dataGranularity: '1d',
      range: '',
    },
    validRanges: ['1d', '5d', '1mo', 'max'],
  };
  const quote = [{ open: close, high: close, low: close, close, volume: close.map(() => 4_000_000_000) }];
  const indicators = { quote, adjclose: [{ adjclose: close }] };
  return JSON.stringify({ chart: { result: [{ meta, timestamp, indicators }], error: null } });
}

const commas = (value: string) => value.replace(/\B(?=(\d{3})+(?=\.|$))/g, ',');

/** Nasdaq.com's quotes: newest first, US dates, commas, no volume of an index. */
export function nasdaqTable(symbol: string, rows: readonly (readonly [string, string])[]): string {
  const cells = rows.toReversed().map(([date, value]) => {
    const price = commas(value);
    return { date: usDate(date), close: price, volume: '--', open: price, high: price, low: price };
  });
  const headers = { date: 'Date', close: 'Close/Last', volume: 'Volume', open: 'Open', high: 'High', low: 'Low' };
  const data = { symbol, totalRecords: rows.length, tradesTable: { asOf: null, headers, rows: cells } };
  return JSON.stringify({ data, message: null, status: { rCode: 200, bCodeMessage: null, developerMessage: null } });
}

/** Tiingo's daily prices as CSV. */
export const tiingoCsv = (rows: readonly (readonly [string, string])[], splits: Record<string, string> = {}): string =>
  'date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor\n' +
  rows
    .map(
      ([date, value]) => `${date},${value},${value},${value},${value},1000,1,1,1,1,1000,0.0,${splits[date] ?? '1.0'}\n`,
    )
    .join('');

/** FRED's CSV behind a graph: a blank on a holiday. */
export const fredCsv = (symbol: string, rows: readonly (readonly [string, string])[]): string =>
  `observation_date,${symbol}\n${rows.map(([date, value]) => `${date},${value}\n`).join('')}`;

/** Cboe's history of the VIX: US dates, six decimals. */
export const cboeCsv = (rows: readonly (readonly [string, string])[]): string =>
  'DATE,OPEN,HIGH,LOW,CLOSE\n' +
  rows
    .map(([date, value]) => {
      const price = Number(value).toFixed(6);
      return `${usDate(date)},${price},${price},${price},${price}\n`;
    })
    .join('');
