import { hasExactly, plainNames, type Reader } from '../reader.ts';

/** Date, open, high, low, close and volume on stooq.com and on stooq.pl. */
const languages = [
  ['date', 'open', 'high', 'low', 'close', 'volume'],
  ['data', 'otwarcie', 'najwyzszy', 'najnizszy', 'zamkniecie', 'wolumen'],
] as const;

/** Stooq's daily download; indices come without a volume, in the header or only in some rows. */
export const stooq: Reader = {
  id: 'stooq',
  vendor: 'Stooq',
  recognises: (head) =>
    languages.some((names) => hasExactly(head, ...names) || hasExactly(head, ...names.filter((_, i) => i < 5))),
  columns({ columns }) {
    const names = plainNames(columns);
    const [date, , , , close] = languages.find(([first]) => names.includes(first)) ?? languages[0];
    return { date, close };
  },
  lastMayBeAbsent: true,
};
