import { instrumentOfAlias } from '../../../identity/instruments.ts';
import { closeColumns, isDateName } from '../../detect/column-names.ts';
import { columnClaim } from '../../detect/index-columns.ts';
import { matchColumns } from '../../detect/match-columns.ts';
import type { Reader } from '../../reader.ts';

/** True if the closes of an index are requested, and a fund may stand in for it. */
const isOfIndex = (requested: readonly string[]) =>
  requested.some((name) => instrumentOfAlias(name)?.kind === 'index') &&
  requested.some((name) => instrumentOfAlias(name)?.kind === 'proxy');

/** Without the funds where a file has a close of its own: that one is the instrument's. */
function eligible(columns: readonly string[], requested: readonly string[]): readonly string[] {
  const named = columns.filter((name) => !isDateName(name));
  if (closeColumns(columns).length === 0 || !isOfIndex(requested)) return named;
  return named.filter((name) => columnClaim(name).kind !== 'proxy');
}

/** A wide table, with a date and a column for each series: the one that the read options name. */
export const severalColumns = (requested: readonly string[]): Reader => {
  const matches = (columns: readonly string[]) => matchColumns(eligible(columns, requested), requested);
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
