import type { Sniff } from '../detect/sniff.ts';
import type { Reader } from '../reader.ts';

const isSeriesId = (name: string | undefined) => name !== undefined && /^[A-Z0-9_]{2,}$/.test(name);

/** One series from FRED, in the layouts of before and since 2025: a holiday is a row with an empty cell or a point. */
export const fred: Reader = {
  id: 'fred',
  vendor: 'FRED',
  detects: ({ columns }) =>
    columns.length === 2 && ['observation_date', 'DATE'].includes(columns[0] ?? '') && isSeriesId(columns[1]),
  columns: ({ columns }: Sniff) => ({ date: columns[0] ?? '', close: columns[1] ?? '' }),
  missingValues: ['.'],
  symbol: ({ columns }) => columns[1] ?? null,
};
