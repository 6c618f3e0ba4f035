import { plainNames, type Reader } from '../reader.ts';

/** Stooq's files of all markets: names in angle brackets, days as YYYYMMDD. */
export const stooqBulk: Reader = {
  id: 'stooq-bulk',
  vendor: 'Stooq in bulk',
  recognises: ({ columns }) => ['<date>', '<close>'].every((name) => plainNames(columns).includes(name)),
  columns: { date: '<date>', close: '<close>' },
  symbol({ columns, rows }) {
    const at = plainNames(columns).indexOf('<ticker>');
    return rows[1]?.[at] || null;
  },
};
