import { plainNames, type Reader } from '../reader.ts';

/** Historical quotes of Nasdaq.com: US dates, newest first, a dollar sign before the prices of a share. */
export const nasdaq: Reader = {
  id: 'nasdaq',
  vendor: 'Nasdaq.com',
  recognises: ({ columns }) => plainNames(columns).includes('date') && plainNames(columns).includes('close/last'),
  columns: { date: 'date', close: 'close/last' },
  dates: ['month-first'],
  numbers: ['plain', 'comma-groups'],
  missing: ['N/A'],
};
