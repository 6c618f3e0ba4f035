import { closeColumns, isAdjustedName, isDateName } from './column-names.ts';
import type { Head, Reader } from './reader.ts';

const named = ({ columns }: Head) => ({ dates: columns.filter(isDateName), closes: closeColumns(columns) });

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
