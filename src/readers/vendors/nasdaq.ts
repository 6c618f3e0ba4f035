import { lowerCaseNames } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** Historical quotes from Nasdaq.com: US dates, newest first, a dollar sign before share prices. */
export const nasdaq: Reader = {
  id: 'nasdaq',
  vendor: 'Nasdaq.com',
  detects: ({ columns }) => lowerCaseNames(columns).includes('date') && lowerCaseNames(columns).includes('close/last'),
  columns: { date: 'date', close: 'close/last' },
  dates: ['month-first'],
  numbers: ['plain', 'comma-groups'],
  missingValues: ['N/A'],
};
