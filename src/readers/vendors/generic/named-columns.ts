import { closeColumns, isAdjustedName, isDateName } from '../../detect/column-names.ts';
import type { Sniff } from '../../detect/sniff.ts';
import type { Reader } from '../../reader.ts';

const hasClose = (columns: readonly string[]) => columns.some((name) => /^<?close>?$/i.test(name.trim()));

/** Columns of dates; beside a date, the column `time` of a file of bars holds the time of day. */
function dateColumns(columns: readonly string[]): readonly string[] {
  const found = columns.filter(isDateName);
  return found.length < 2 || !hasClose(columns) ? found : found.filter((name) => name.trim().toLowerCase() !== 'time');
}

const candidates = ({ columns }: Sniff) => ({ dates: dateColumns(columns), closes: closeColumns(columns) });

/** Any file with one column named like a date and one named like a close. */
export const namedColumns: Reader = {
  id: 'named-columns',
  vendor: 'columns named like a date and a close',
  detects(sniff) {
    const { dates, closes } = candidates(sniff);
    return dates.length === 1 && closes.length === 1;
  },
  columns(sniff) {
    const { dates, closes } = candidates(sniff);
    const [close = ''] = closes;
    const adjusted = isAdjustedName(close) ? undefined : sniff.columns.find(isAdjustedName);
    return { date: dates[0] ?? '', close, adjusted };
  },
  closeRule: 'the name nearest to a close',
  symbol({ columns, rows }) {
    const at = columns.findIndex((name) => /^(symbol|ticker)$/i.test(name));
    return rows[1]?.[at] || null;
  },
};
