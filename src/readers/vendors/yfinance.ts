import type { Reader } from '../reader.ts';

const flatHeaders = ['date,open,high,low,close,volume', 'Date,Close,High,Low,Open,Volume'];

/** yfinance with flatHeaders columns: in lower case as scripts write them, or in yfinance's own order. */
export const yfinance: Reader = {
  id: 'yfinance',
  vendor: 'Yahoo Finance by yfinance',
  detects: (sniff) => flatHeaders.includes(sniff.columns.join(',')),
  columns: { date: 'date', close: 'close' },
};
