import { hasExactly, type Reader } from '../reader.ts';

/** Yahoo Finance's own download until 2024: `Close` is adjusted for splits, `Adj Close` for dividends too. */
export const yahoo: Reader = {
  id: 'yahoo',
  vendor: 'Yahoo Finance',
  recognises: (head) => hasExactly(head, 'date', 'open', 'high', 'low', 'close', 'adj close', 'volume'),
  columns: { date: 'date', close: 'close', adjusted: 'adj close' },
  missing: ['null'],
};
