import { toDay, toNumber } from '../../cells/cells.ts';
import type { Head, Reader } from '../../reader.ts';

const isDay = (cell: string | undefined) => !Number.isNaN(toDay(cell ?? ''));
const isPrice = (cell: string | undefined) => toNumber(cell ?? '') > 0;

/** Two columns without a line of names: an ISO day and a price. More columns than that cannot be told apart. */
export const noHeader: Reader = {
  id: 'no-header',
  vendor: 'a date and a close without a header',
  recognises: ({ columns, rows }: Head) =>
    columns.length === 2 &&
    [columns, rows[1] ?? columns].every(([a, b]) => (isDay(a) && isPrice(b)) || (isPrice(a) && isDay(b))),
  columns: ({ columns: [a = '', b = ''] }) => (isDay(a) ? { date: a, close: b } : { date: b, close: a }),
  headerLines: 0,
};
