import { startsWithColumns } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** Daily series from Alpha Vantage, with or without `adjusted_close`: newest first. */
export const alphaVantage: Reader = {
  id: 'alpha-vantage',
  vendor: 'Alpha Vantage',
  detects: (sniff) => startsWithColumns(sniff, 'timestamp', 'open', 'high', 'low', 'close'),
  columns: { date: 'timestamp', close: 'close', adjusted: 'adjusted_close' },
};
