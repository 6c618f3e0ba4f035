import { isoDate } from '../dates/civil-dates.ts';
import { isFigure } from './is-figure.ts';
import { notTheSeries, refusePages } from './lines.ts';
import type { Row, Source } from './source.ts';
import { tableRows } from './table-rows.ts';

const header = 'date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor';
/** Before the first of these funds. */
const beginning = '1990-01-01';

/**
 * Tiingo's closes of the funds on the three indices, with an account's key. Dividends are not added: like the index, the close
 * is a price.
 *
 * @see https://www.tiingo.com/documentation/end-of-day
 */
export const tiingo: Source = {
  id: 'tiingo',
  name: 'Tiingo',
  series: [
    { name: 'SPY', symbol: 'SPY', column: 'close', standsInFor: 'spx' },
    { name: 'IWM', symbol: 'IWM', column: 'close', standsInFor: 'rut' },
    { name: 'QQQ', symbol: 'QQQ', column: 'close', standsInFor: 'nasdaq' },
  ],
  key: {
    variable: 'TIINGO_API_KEY',
    headers: (key) => ({ authorization: `Token ${key}` }),
    page: 'https://www.tiingo.com/account/api/token',
  },
  addresses: (symbol, _now, from) => [
    `https://api.tiingo.com/tiingo/daily/${symbol}/prices?startDate=${from === undefined ? beginning : isoDate(from)}&format=csv`,
  ],
  page: (symbol) => `https://www.tiingo.com/${symbol.toLowerCase()}`,
  rows(answer, _symbol, label) {
    refusePages(answer, label);
    // The last line end may be missing: a row that was cut off lacks cells behind its close.
    return withoutSplits(tableRows(answer.endsWith('\n') ? answer : `${answer}\n`, header, label), label);
  },
};

/** Closes divided by all later splits: two shares for one is no loss of half. A close before no split keeps its digits. */
function withoutSplits(table: ReturnType<typeof tableRows>, label: string): Row[] {
  let later = 1;
  const rows: Row[] = [];
  for (const { day, cells } of table.toReversed()) {
    const close = cells[1] ?? '';
    const value = later === 1 ? close : String(Number(close) / later);
    if (!isFigure(value)) throw notTheSeries(label, ` has impossible splits after ${cells[0]}`);
    rows.push({ day, value });
    const split = Number(cells[12]);
    if (!(split > 0)) throw notTheSeries(label, ` has no split factor on ${cells[0]}`);
    later *= split;
  }
  return rows.reverse();
}
