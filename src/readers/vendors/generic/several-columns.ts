import { isDateName } from '../../detect/column-names.ts';
import { matchColumns } from '../../detect/match-columns.ts';
import type { Reader } from '../../reader.ts';

/** A wide table, with a date and a column for each series: the one that the read options name. */
export const severalColumns = (requested: readonly string[]): Reader => {
  const matches = (columns: readonly string[]) =>
    matchColumns(
      columns.filter((name) => !isDateName(name)),
      requested,
    );
  return {
    id: 'several-columns',
    vendor: 'a date and a column for each series',
    detects: ({ columns }) => columns.filter(isDateName).length === 1 && new Set(matches(columns)).size === 1,
    columns: ({ columns }) => ({ date: columns.find(isDateName) ?? '', close: matches(columns)[0] ?? '' }),
    closeRule: 'the column that names it',
    missingValues: ['.', 'NA', 'N/A', '#N/A', 'NaN', 'nan', 'null', 'None'],
    symbol: ({ columns }) => matches(columns)[0] ?? null,
  };
};
