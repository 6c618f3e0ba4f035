import { newYorkNow } from '../dates/new-york-clock.ts';
import { UserError } from '../errors.ts';
import { sniff } from '../readers/detect/sniff.ts';
import { refuseOtherFiles } from '../readers/errors/refuse-other-than-csv.ts';
import { quoted } from '../words/quoted.ts';
import type { Row, Source } from './source.ts';

/** 1900: the earliest start that Yahoo accepts. */
const beginning = -2208994789;

/** A member of a value of unknown shape; undefined if there is none. */
const member = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const inside = (value: unknown, ...keys: (string | number)[]): unknown => keys.reduce(member, value);

function parsed(answer: string, label: string): unknown {
  if (!answer.trimStart().startsWith('{')) refuseOtherFiles(answer, sniff(answer), label);
  try {
    return JSON.parse(answer);
  } catch {
    throw new UserError(`${quoted(label)} is no whole JSON: it begins ${quoted(answer.slice(0, 60))}`, {
      code: 'not-the-series',
      file: label,
    });
  }
}

/**
 * Yahoo Finance's chart data. The address is unofficial and may refuse or change. A row is stamped with the opening of its
 * session, so its day is New York's at that moment; the offset in the answer is today's and would be an hour off in the other
 * half of the year.
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
  address: (symbol, now) =>
    `https://query1.finance.yahoo.com/v8/finance/chart/${encodeURIComponent(symbol)}` +
    `?period1=${beginning}&period2=${Math.floor(now / 1000)}&interval=1d`,
  page: (symbol) => `https://finance.yahoo.com/quote/${encodeURIComponent(symbol)}/history/`,
  rows(answer, symbol, label) {
    const chart = member(parsed(answer, label), 'chart');
    const refuse = (what: string) => new UserError(`${quoted(label)} ${what}`, { code: 'not-the-series', file: label });
    const problem = inside(chart, 'error', 'description');
    if (typeof problem === 'string') throw refuse(`is an error: ${quoted(problem)}`);
    const result = inside(chart, 'result', 0);
    const times = member(result, 'timestamp');
    const closes = inside(result, 'indicators', 'quote', 0, 'close');
    if (!Array.isArray(times) || !Array.isArray(closes) || times.length !== closes.length) {
      throw refuse('has no timestamps with as many closes');
    }
    const named = inside(result, 'meta', 'symbol');
    if (named !== symbol) throw refuse(`is of ${quoted(String(named))}, not of ${quoted(symbol)}`);
    return toRows(times, closes, refuse);
  },
};

function toRows(times: readonly unknown[], closes: readonly unknown[], refuse: (what: string) => UserError): Row[] {
  const byDay = new Map<number, string>();
  for (const [i, time] of times.entries()) {
    const close = closes[i];
    if (close === null || close === undefined) continue;
    if (typeof time !== 'number' || typeof close !== 'number') throw refuse(`has no number in row ${i + 1}`);
    // The live quote can follow as a second row of the same day: the later row is used.
    byDay.set(newYorkNow(time * 1000).day, String(close));
  }
  return [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day);
}
