import type { Reader } from '../reader.ts';

/** yfinance 0.2.40 and later, `to_csv` of a column MultiIndex: header lines `Price`, `Ticker` and `Date`. */
export const yfinanceMultiHeader: Reader = {
  id: 'yfinance-multi-header',
  vendor: 'Yahoo Finance by yfinance',
  detects: ({ columns, rows }) => columns[0] === 'Price' && rows[1]?.[0] === 'Ticker' && rows[2]?.[0] === 'Date',
  columns: { date: 'price', close: 'close', adjusted: 'adj close' },
  closeRule: 'not the adjusted close beside it',
  headerLines: 3,
  symbol: ({ rows }) => rows[1]?.[1] || null,
};
