import { isDateName } from '../../detect/column-names.ts';
import { indexColumns } from '../../detect/index-columns.ts';
import type { Head, Reader } from '../../reader.ts';

const closeOf = ({ columns }: Head) => indexColumns(columns)[0] ?? '';

/** A column of days and one named after its index, as people keep them in a spreadsheet. */
export const indexName: Reader = {
  id: 'index-name',
  vendor: 'a date and a column named after its index',
  recognises: ({ columns }) => columns.filter(isDateName).length === 1 && indexColumns(columns).length === 1,
  columns: (head) => ({ date: head.columns.find(isDateName) ?? '', close: closeOf(head) }),
  symbol: closeOf,
};
