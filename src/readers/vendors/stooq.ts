import { hasOnlyColumns, lowerCaseNames } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** Column names on stooq.com and on stooq.pl. */
const languages = [
  ['date', 'open', 'high', 'low', 'close', 'volume'],
  ['data', 'otwarcie', 'najwyzszy', 'najnizszy', 'zamkniecie', 'wolumen'],
] as const;

/** Daily download from Stooq. Indices have no volume, which is missing in the header or only in some rows. */
export const stooq: Reader = {
  id: 'stooq',
  vendor: 'Stooq',
  detects: (sniff) =>
    languages.some(
      (names) => hasOnlyColumns(sniff, ...names) || hasOnlyColumns(sniff, ...names.filter((_, i) => i < 5)),
    ),
  columns({ columns }) {
    const names = lowerCaseNames(columns);
    const [date, , , , close] = languages.find(([first]) => names.includes(first)) ?? languages[0];
    return { date, close };
  },
  lastCellOptional: true,
};
