import { hasExactly, type Reader } from './reader.ts';

const prices = ['date', 'open', 'high', 'low', 'close'];

/** Stooq's daily download; indices come without a volume, in the header or only in some rows. */
export const stooq: Reader = {
  id: 'stooq',
  vendor: 'Stooq',
  recognises: (head) => hasExactly(head, ...prices, 'volume') || hasExactly(head, ...prices),
  columns: { date: 'date', close: 'close' },
  lastMayBeAbsent: true,
};
