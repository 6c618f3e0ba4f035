import { beginsWith, type Reader } from '../reader.ts';

/** Alpha Vantage's daily series, plain or with `adjusted_close`: newest first. */
export const alphaVantage: Reader = {
  id: 'alpha-vantage',
  vendor: 'Alpha Vantage',
  recognises: (head) => beginsWith(head, 'timestamp', 'open', 'high', 'low', 'close'),
  columns: { date: 'timestamp', close: 'close', adjusted: 'adjusted_close' },
};
