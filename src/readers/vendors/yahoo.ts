import { hasOnlyColumns } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** Download from Yahoo Finance until 2024: `Close` is adjusted for splits, `Adj Close` for dividends too. */
export const yahoo: Reader = {
  id: 'yahoo',
  vendor: 'Yahoo Finance',
  detects: (sniff) => hasOnlyColumns(sniff, 'date', 'open', 'high', 'low', 'close', 'adj close', 'volume'),
  columns: { date: 'date', close: 'close', adjusted: 'adj close' },
  closeRule: 'not the adjusted close beside it',
  missingValues: ['null'],
};
