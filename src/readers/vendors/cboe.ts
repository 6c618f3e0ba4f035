import type { Reader } from '../reader.ts';

/** Cboe's history of one index: names in capitals, US dates, six decimals. */
export const cboe: Reader = {
  id: 'cboe',
  vendor: 'Cboe',
  recognises: ({ columns }) => columns.join() === 'DATE,OPEN,HIGH,LOW,CLOSE',
  columns: { date: 'date', close: 'close' },
};
