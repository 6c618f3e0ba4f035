import { isoDate } from '../dates/civil-dates.ts';
import { newYorkNow } from '../dates/new-york-clock.ts';
import { quoted } from '../words/quoted.ts';
import { boundedJson, inside } from './bounded-json.ts';
import { notTheSeries } from './lines.ts';
import type { Row, Source } from './source.ts';
import { dayOf } from './table-rows.ts';

/** Earlier than anything that it has: it answers with what there is. */
const beginning = '1970-01-01';
/** It answers with a page of a few rows if no number is named. */
const allRows = 99_999;

/**
 * The quotes behind Nasdaq.com's pages of historical data. The address is not documented and may refuse or change; how far back
 * it goes differs by index. Newest first, US dates, commas in numbers.
 *
 * @see https://www.nasdaq.com/market-activity/index/comp/historical
 */
export const nasdaq: Source = {
  id: 'nasdaq',
  name: 'Nasdaq.com',
  series: [
    { name: 'spx', symbol: 'SPX', column: 'close' },
    { name: 'rut', symbol: 'RUT', column: 'close' },
    { name: 'nasdaq', symbol: 'COMP', column: 'close' },
  ],
  // Its own pages send these; without them it is reported to refuse.
  headers: { origin: 'https://www.nasdaq.com', referer: 'https://www.nasdaq.com/' },
  addresses: (symbol, now, from) => [
    `https://api.nasdaq.com/api/quote/${symbol}/historical?assetclass=index` +
      `&fromdate=${from === undefined ? beginning : isoDate(from)}&todate=${isoDate(newYorkNow(now).day)}&limit=${allRows}`,
  ],
  page: (symbol) => `https://www.nasdaq.com/market-activity/index/${symbol.toLowerCase()}/historical`,
  rows(answer, symbol, label) {
    const parsed = boundedJson(answer, label);
    const problem = inside(parsed, 'status', 'bCodeMessage', 0, 'errorMessage');
    if (typeof problem === 'string') throw notTheSeries(label, ` is an error: ${quoted(problem)}`);
    const rows = inside(parsed, 'data', 'tradesTable', 'rows');
    if (!Array.isArray(rows)) throw notTheSeries(label, ' has no table of rows');
    const named = inside(parsed, 'data', 'symbol');
    if (named !== symbol) throw notTheSeries(label, ` is of ${quoted(String(named))}, not of ${quoted(symbol)}`);
    return oldestFirst(rows, label);
  },
};

function oldestFirst(rows: readonly unknown[], label: string): Row[] {
  const ascending = rows.map((row, i): Row => {
    const day = dayOf(String(inside(row, 'date')));
    const value = String(inside(row, 'close')).replace(/^\$|,/g, '');
    if (Number.isNaN(day) || !/^(\d+(\.\d+)?|N\/A|--|)$/.test(value) || Number(value) === Number.POSITIVE_INFINITY) {
      throw notTheSeries(label, ` has no date and close in row ${i + 1}`);
    }
    return { day, value };
  });
  ascending.sort((a, b) => a.day - b.day);
  const closes = ascending.filter(({ value }) => /^\d/.test(value) && Number(value) > 0);
  const isRepeated = ({ day }: Row, i: number) => closes[i - 1]?.day === day;
  const twice = closes.find((row, i) => isRepeated(row, i) && row.value !== closes[i - 1]?.value);
  if (twice) throw notTheSeries(label, ` has two closes of ${isoDate(twice.day)}`);
  return closes.filter((row, i) => !isRepeated(row, i));
}
