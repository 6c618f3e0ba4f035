import { isoDate } from '../dates/civil-dates.ts';
import { datedRows } from './dated-rows.ts';
import { refusePages } from './lines.ts';
import type { Source } from './source.ts';

/**
 * Federal Reserve Economic Data: the CSV behind its graphs, no key needed. It has no Russell 2000, by licence only the last
 * ten years of the S&P 500, and only the last years of the high-yield spread.
 *
 * @see https://fred.stlouisfed.org/series/SP500
 */
export const fred: Source = {
  id: 'fred',
  name: 'FRED',
  series: [
    { name: 'spx', symbol: 'SP500', column: 'close', isRolling: true, isOnRequest: true },
    { name: 'nasdaq', symbol: 'NASDAQCOM', column: 'close', isOnRequest: true },
    { name: 'vix', symbol: 'VIXCLS', column: 'close' },
    // Not seasonally adjusted: the basis of the published rate of inflation, and never revised.
    { name: 'cpi', symbol: 'CPIAUCNS', column: 'value' },
    // The upper bound of the target; FEDFUNDS is the effective rate.
    { name: 'fed-funds', symbol: 'DFEDTARU', column: 'value' },
    { name: 'hy-spread', symbol: 'BAMLH0A0HYM2', column: 'value', isRolling: true },
  ],
  addresses: (symbol, _now, from) => [
    `https://fred.stlouisfed.org/graph/fredgraph.csv?id=${symbol}${from === undefined ? '' : `&cosd=${isoDate(from)}`}`,
  ],
  page: (symbol) => `https://fred.stlouisfed.org/series/${symbol}`,
  rows(answer, symbol, label) {
    refusePages(answer, label);
    return datedRows(answer, new RegExp(`^(observation_date|DATE),${symbol}$`), label);
  },
};
