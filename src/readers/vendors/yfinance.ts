import type { Reader } from '../reader.ts';

const flattened = ['date,open,high,low,close,volume', 'Date,Close,High,Low,Open,Volume'];

/** yfinance with its columns flattened: lower case as scripts write it, or in yfinance's own order. */
export const yfinance: Reader = {
  id: 'yfinance',
  vendor: 'Yahoo Finance by yfinance',
  recognises: (head) => flattened.includes(head.columns.join(',')),
  columns: { date: 'date', close: 'close' },
};
