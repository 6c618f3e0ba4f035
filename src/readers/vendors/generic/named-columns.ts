import { closeColumns, isAdjustedName, isDateName } from '../../detect/column-names.ts';
import type { Head, Reader } from '../../reader.ts';

const hasClose = (columns: readonly string[]) => columns.some((name) => /^<?close>?$/i.test(name.trim()));

/** Columns of dates; in a file of bars one of times of day beside a date is none. */
function dateColumns(columns: readonly string[]): readonly string[] {
  const found = columns.filter(isDateName);
  return found.length < 2 || !hasClose(columns) ? found : found.filter((name) => name.trim().toLowerCase() !== 'time');
}

const named = ({ columns }: Head) => ({ dates: dateColumns(columns), closes: closeColumns(columns) });

/** Any file in which one column is named like a date and one like a close. */
export const namedColumns: Reader = {
  id: 'named-columns',
  vendor: 'columns named like a date and a close',
  recognises(head) {
    const { dates, closes } = named(head);
    return dates.length === 1 && closes.length === 1;
  },
  columns(head) {
    const { dates, closes } = named(head);
    const [close = ''] = closes;
    const adjusted = isAdjustedName(close) ? undefined : head.columns.find(isAdjustedName);
    return { date: dates[0] ?? '', close, adjusted };
  },
  symbol({ columns, rows }) {
    const at = columns.findIndex((name) => /^(symbol|ticker)$/i.test(name));
    return rows[1]?.[at] || null;
  },
};
