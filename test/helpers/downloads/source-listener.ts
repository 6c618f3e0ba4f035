import type { RequestListener, ServerResponse } from 'node:http';
import { sampleText } from '../processes/fake-io.ts';
import { cboeCsv, fredCsv, nasdaqTable, rowsOf, tiingoCsv, yahooChart } from './source-shapes.ts';

type Index = 'spx' | 'rut' | 'nasdaq';
type SourceId = 'yahoo' | 'nasdaq' | 'tiingo' | 'fred' | 'cboe';

/** How a source is to answer; as it does in reality if undefined. */
export type Behaviour = (response: ServerResponse, url: URL, headers: Record<string, unknown>) => void;

const indices: Readonly<Record<string, Index>> = {
  ...{ '^GSPC': 'spx', '^RUT': 'rut', '^IXIC': 'nasdaq' },
  ...{ SPX: 'spx', RUT: 'rut', COMP: 'nasdaq', SPY: 'spx', IWM: 'rut', QQQ: 'nasdaq' },
};

const days = ['2026-01-26', '2026-01-27', '2026-01-28', '2026-01-29', '2026-01-30'];
const daily = (...values: string[]) => days.map((day, i): [string, string] => [day, values[i] ?? '']);
const vix = daily('16.15', '16.35', '16.35', '16.88', '17.44');

const macro: Readonly<Record<string, [string, string][]>> = {
  VIX: vix,
  VIXCLS: vix,
  CPIAUCNS: [
    ['2025-11-01', '324.122'],
    ['2025-12-01', '324.054'],
  ],
  DFEDTARU: daily('3.75', '3.75', '3.75', '3.75', '3.75'),
  BAMLH0A0HYM2: daily('2.74', '2.72', '2.71', '2.74').slice(0, 4),
};

const isoOf = (seconds: string) => new Date(Number(seconds) * 1000).toISOString().slice(0, 10);

/** What a fund keeps of a day: its fee is a tenth of a percent a year. */
const afterFee = 1 - 0.001 / 252;

/** Closes of an index of the sample; of a fund a tenth of them, less its fee. */
function closes(symbol: string, from: string): [string, string][] {
  const rows = rowsOf(sampleText(indices[symbol] ?? 'spx'));
  const isFund = /^(SPY|IWM|QQQ)$/.test(symbol);
  return rows
    .map(([date, value], i): [string, string] => [
      date,
      isFund ? ((Number(value) / 10) * afterFee ** i).toFixed(3) : value,
    ])
    .filter(([date]) => date >= from);
}

const sourceOf = (path: string): SourceId | undefined => {
  if (path.startsWith('/v8/finance/chart/')) return 'yahoo';
  if (path.startsWith('/api/quote/')) return 'nasdaq';
  if (path.startsWith('/tiingo/daily/')) return 'tiingo';
  if (path.startsWith('/graph/fredgraph.csv')) return 'fred';
  return path.startsWith('/api/global/us_indices/') ? 'cboe' : undefined;
};

function body(source: SourceId, url: URL): string {
  const symbol = decodeURIComponent(url.pathname.split('/')[source === 'yahoo' ? 4 : 3] ?? '');
  const query = (name: string) => url.searchParams.get(name) ?? '';
  if (source === 'yahoo') {
    const from = isoOf(query('period1'));
    return yahooChart(symbol, symbol === '^VIX' ? (macro.VIX ?? []) : closes(symbol, from));
  }
  if (source === 'nasdaq') return nasdaqTable(symbol, closes(symbol, query('fromdate')));
  if (source === 'tiingo') return tiingoCsv(closes(symbol, query('startDate')));
  if (source === 'cboe') return cboeCsv(macro.VIX ?? []);
  const id = query('id');
  const rows =
    id === 'SP500' ? closes('SPX', query('cosd')) : id === 'NASDAQCOM' ? closes('COMP', query('cosd')) : macro[id];
  return fredCsv(id, rows ?? []);
}

/** Plays the five sources from the sample, by the paths of their addresses. */
export const sourceListener =
  (behaviour: Partial<Record<SourceId, Behaviour>> = {}): RequestListener =>
  ({ url = '', headers }, response) => {
    const whole = new URL(url, 'http://localhost');
    const source = sourceOf(whole.pathname);
    if (source === undefined) return void response.writeHead(404).end();
    const special = behaviour[source];
    if (special) return special(response, whole, headers);
    response.end(body(source, whole));
  };

/** Refuses as Yahoo does in its waves. */
export const tooManyRequests: Behaviour = (response) =>
  void response.writeHead(429, { 'content-type': 'text/plain' }).end('Edge: Too Many Requests');

/** Refuses for good: no second attempt, no waiting. */
export const forbidden: Behaviour = (response) => void response.writeHead(403).end();
