import type { Reader } from '../reader.ts';

/** Price history of one index from Cboe: column names in capitals, US dates, six decimals. */
export const cboe: Reader = {
  id: 'cboe',
  vendor: 'Cboe',
  detects: ({ columns }) => columns.join() === 'DATE,OPEN,HIGH,LOW,CLOSE',
  columns: { date: 'date', close: 'close' },
};
