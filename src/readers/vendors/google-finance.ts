import { startsWithColumns } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

const sheetDate = /^\d{1,2}[/.]\d{1,2}[/.]\d{4} \d{1,2}:\d{2}:\d{2}$/;
const downloadDate = /^\d{1,2}-[A-Z][a-z]{2}-\d{2}$/;

/** Google Finance: its spreadsheet function, which adds the time of the close, and its download until 2018. */
export const googleFinance: Reader = {
  id: 'google-finance',
  vendor: 'Google Finance',
  detects(sniff) {
    const first = sniff.rows[1]?.[0] ?? '';
    const isSheet = sheetDate.test(first) && sniff.columns[0] === 'Date' && sniff.columns.includes('Close');
    return isSheet || (downloadDate.test(first) && startsWithColumns(sniff, 'date', 'open', 'high', 'low', 'close'));
  },
  columns: { date: 'date', close: 'close' },
  missingValues: ['-'],
};
