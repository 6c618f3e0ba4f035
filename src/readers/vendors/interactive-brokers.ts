import { hasOnlyColumns } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** Bars from Interactive Brokers as Python clients write them, with volume-weighted price and trade count. */
export const interactiveBrokers: Reader = {
  id: 'interactive-brokers',
  vendor: 'Interactive Brokers',
  detects: (sniff) => hasOnlyColumns(sniff, 'date', 'open', 'high', 'low', 'close', 'volume', 'wap', 'count'),
  columns: { date: 'date', close: 'close' },
};
