import { newYorkNow } from '../dates/new-york-clock.ts';
import { quoted } from '../words/quoted.ts';
import { boundedJson, inside } from './bounded-json.ts';
import { notTheSeries } from './lines.ts';
import type { Row, Source } from './source.ts';

/** 1900: the earliest start that Yahoo accepts. */
const beginning = -2208994789;
/** Seconds of a day, and of the last instant of 2199: no row of a series is later. */
const daySeconds = 86_400;
const end = 7_258_118_400;

/**
 * Yahoo Finance's chart data. The address is unofficial and may refuse or change; its two hosts count requests each for itself. A
 * row is stamped with the opening of its session, so its day is New York's at that moment; the offset in the answer is today's
 * and would be an hour off in the other half of the year.
 */
export const yahoo: Source = {
  id: 'yahoo',
  name: 'Yahoo',
  series: [
    { name: 'spx', symbol: '^GSPC', column: 'close' },
    { name: 'rut', symbol: '^RUT', column: 'close' },
    { name: 'nasdaq', symbol: '^IXIC', column: 'close' },
    { name: 'vix', symbol: '^VIX', column: 'close' },
  ],
  addresses: (symbol, now, from) =>
    ['query1', 'query2'].map(
      (host) =>
        `https://${host}.finance.yahoo.com/v8/finance/chart/${encodeURIComponent(symbol)}` +
        `?period1=${from === undefined ? beginning : from * daySeconds}&period2=${Math.floor(now / 1000)}&interval=1d`,
    ),
  page: (symbol) => `https://finance.yahoo.com/quote/${encodeURIComponent(symbol)}/history/`,
  rows(answer, symbol, label) {
    const chart = inside(boundedJson(answer, label), 'chart');
    const problem = inside(chart, 'error', 'description');
    if (typeof problem === 'string') throw notTheSeries(label, ` is an error: ${quoted(problem)}`);
    const times = inside(chart, 'result', 0, 'timestamp');
    const closes = inside(chart, 'result', 0, 'indicators', 'quote', 0, 'close');
    if (!Array.isArray(times) || !Array.isArray(closes) || times.length !== closes.length) {
      throw notTheSeries(label, ' has no timestamps with as many closes');
    }
    const named = inside(chart, 'result', 0, 'meta', 'symbol');
    if (named !== symbol) throw notTheSeries(label, ` is of ${quoted(String(named))}, not of ${quoted(symbol)}`);
    return toRows(times, closes, label);
  },
};

function toRows(times: readonly unknown[], closes: readonly unknown[], label: string): Row[] {
  const byDay = new Map<number, string>();
  for (const [i, time] of times.entries()) {
    const close = closes[i];
    if (close === null || close === undefined) continue;
    if (typeof time !== 'number' || typeof close !== 'number' || !Number.isFinite(close)) {
      throw notTheSeries(label, ` has no number in row ${i + 1}`);
    }
    if (!(time >= beginning && time <= end)) throw notTheSeries(label, ` has no possible time in row ${i + 1}`);
    // The live quote can follow as a second row of the same day: the later row is used.
    byDay.set(newYorkNow(time * 1000).day, String(close));
  }
  return [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day);
}
