import { instrumentNamed } from '../market/symbols.ts';
import { isDateName } from './column-names.ts';
import type { Reader } from './reader.ts';

/** Two columns, one of days and one named after its index, as people keep them in a spreadsheet. */
export const indexName: Reader = {
  id: 'index-name',
  vendor: 'a date and a column named after its index',
  recognises: ({ columns }) =>
    columns.length === 2 &&
    columns.filter(isDateName).length === 1 &&
    columns.some((name) => !isDateName(name) && instrumentNamed(name) !== undefined),
  columns: ({ columns }) => ({
    date: columns.find(isDateName) ?? '',
    close: columns.find((name) => !isDateName(name)) ?? '',
  }),
  symbol: ({ columns }) => columns.find((name) => !isDateName(name)) ?? null,
};
