import { hasOnlyColumns } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

const prices = ['date', 'open', 'high', 'low', 'close'];

/** The Wall Street Journal and MarketWatch: a blank after each comma, years of two or four digits, newest first. */
export const wsj: Reader = {
  id: 'wsj',
  vendor: 'The Wall Street Journal or MarketWatch',
  detects: (sniff) =>
    (hasOnlyColumns(sniff, ...prices) || hasOnlyColumns(sniff, ...prices, 'volume')) &&
    sniff.columns[0] === 'Date' &&
    /^\d{2}\/\d{2}\/(\d{2}|\d{4})$/.test(sniff.rows[1]?.[0] ?? ''),
  columns: { date: 'date', close: 'close' },
};
