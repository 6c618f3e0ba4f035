import type { Head, Reader } from '../reader.ts';

const isSeries = (name: string | undefined) => name !== undefined && /^[A-Z0-9_]{2,}$/.test(name);

/** FRED's download of one series, since 2025 and before: a holiday is a row with an empty cell or a point. */
export const fred: Reader = {
  id: 'fred',
  vendor: 'FRED',
  recognises: ({ columns }) =>
    columns.length === 2 && ['observation_date', 'DATE'].includes(columns[0] ?? '') && isSeries(columns[1]),
  columns: ({ columns }: Head) => ({ date: columns[0] ?? '', close: columns[1] ?? '' }),
  missing: ['.'],
  symbol: ({ columns }) => columns[1] ?? null,
};
