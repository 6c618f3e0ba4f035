import { firstCell, lowerCaseNames } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** Bulk download from Stooq: column names in angle brackets, dates as YYYYMMDD. */
export const stooqBulk: Reader = {
  id: 'stooq-bulk',
  vendor: 'Stooq in bulk',
  detects: ({ columns }) => ['<date>', '<close>'].every((name) => lowerCaseNames(columns).includes(name)),
  columns: { date: '<date>', close: '<close>' },
  symbol: (sniff) => firstCell(sniff, '<ticker>'),
};
