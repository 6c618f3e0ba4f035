import type { Reader } from '../reader.ts';
import { isDateName } from './column-names.ts';
import { nearest } from './match-column.ts';

/** One column by its name out of a file of several series: a date, and a column for each. */
export const severalColumns = (wanted: readonly string[]): Reader => {
  const found = (columns: readonly string[]) =>
    nearest(
      columns.filter((name) => !isDateName(name)),
      wanted,
    );
  return {
    id: 'several-columns',
    vendor: 'a date and a column for each series',
    recognises: ({ columns }) => columns.filter(isDateName).length === 1 && new Set(found(columns)).size === 1,
    columns: ({ columns }) => ({ date: columns.find(isDateName) ?? '', close: found(columns)[0] ?? '' }),
    missing: ['.', 'NA', 'N/A', '#N/A', 'NaN', 'nan', 'null', 'None'],
    symbol: ({ columns }) => found(columns)[0] ?? null,
  };
};
