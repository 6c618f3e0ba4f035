import { beginsWith, type Reader } from '../reader.ts';

const cellOfSheet = /^\d{1,2}[/.]\d{1,2}[/.]\d{4} \d{1,2}:\d{2}:\d{2}$/;
const cellOfDownload = /^\d{1,2}-[A-Z][a-z]{2}-\d{2}$/;

/** Google Finance: the sheet function, which adds the hour of the close, and the download there was until 2018. */
export const googleFinance: Reader = {
  id: 'google-finance',
  vendor: 'Google Finance',
  recognises(head) {
    const first = head.rows[1]?.[0] ?? '';
    const isSheet = cellOfSheet.test(first) && head.columns[0] === 'Date' && head.columns.includes('Close');
    return isSheet || (cellOfDownload.test(first) && beginsWith(head, 'date', 'open', 'high', 'low', 'close'));
  },
  columns: { date: 'date', close: 'close' },
  missing: ['-'],
};
