import { hasExactly, type Reader } from '../reader.ts';

/** Interactive Brokers bars as its Python clients write them, with volume-weighted price and trade count. */
export const interactiveBrokers: Reader = {
  id: 'interactive-brokers',
  vendor: 'Interactive Brokers',
  recognises: (head) => hasExactly(head, 'date', 'open', 'high', 'low', 'close', 'volume', 'wap', 'count'),
  columns: { date: 'date', close: 'close' },
};
