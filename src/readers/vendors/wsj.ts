import { hasExactly, type Reader } from '../reader.ts';

const prices = ['date', 'open', 'high', 'low', 'close'];

/** The Wall Street Journal and MarketWatch: a blank after each comma, years in two digits or four, newest first. */
export const wsj: Reader = {
  id: 'wsj',
  vendor: 'The Wall Street Journal or MarketWatch',
  recognises: (head) =>
    (hasExactly(head, ...prices) || hasExactly(head, ...prices, 'volume')) &&
    head.columns[0] === 'Date' &&
    /^\d{2}\/\d{2}\/(\d{2}|\d{4})$/.test(head.rows[1]?.[0] ?? ''),
  columns: { date: 'date', close: 'close' },
};
