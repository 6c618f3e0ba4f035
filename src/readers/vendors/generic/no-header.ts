import { toDay } from '../../cells/to-day.ts';
import { toNumber } from '../../cells/to-number.ts';
import type { Sniff } from '../../detect/sniff.ts';
import type { Reader } from '../../reader.ts';

const isDay = (cell: string | undefined) => !Number.isNaN(toDay(cell ?? ''));
const isPrice = (cell: string | undefined) => toNumber(cell ?? '') > 0;

/** Two columns without column names: an ISO date and a price. Among more columns, the close could not be identified. */
export const noHeader: Reader = {
  id: 'no-header',
  vendor: 'a date and a close without a header',
  detects: ({ columns, rows }: Sniff) =>
    columns.length === 2 &&
    [columns, rows[1] ?? columns].every(([a, b]) => (isDay(a) && isPrice(b)) || (isPrice(a) && isDay(b))),
  columns: ({ columns: [a = '', b = ''] }) => (isDay(a) ? { date: a, close: b } : { date: b, close: a }),
  closeRule: 'there is no line of names: the column that is no date',
  headerLines: 0,
};
