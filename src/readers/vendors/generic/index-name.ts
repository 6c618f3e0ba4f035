import { isDateName } from '../../detect/column-names.ts';
import { indexColumns } from '../../detect/index-columns.ts';
import type { Sniff } from '../../detect/sniff.ts';
import type { Reader } from '../../reader.ts';

const closeName = ({ columns }: Sniff) => indexColumns(columns)[0] ?? '';

/** A spreadsheet with a date and one column named after its index. */
export const indexName: Reader = {
  id: 'index-name',
  vendor: 'a date and a column named after its index',
  detects: ({ columns }) => columns.filter(isDateName).length === 1 && indexColumns(columns).length === 1,
  columns: (sniff) => ({ date: sniff.columns.find(isDateName) ?? '', close: closeName(sniff) }),
  closeRule: 'the one column named after an index',
  symbol: closeName,
};
