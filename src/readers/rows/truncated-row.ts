import { quoted } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import type { CsvRecord } from './records.ts';
import type { ReaderNote } from './rows.ts';

const minOthers = 10;

const decimals = (cell: string, point: string) => {
  const at = cell.lastIndexOf(point);
  return at < 0 ? 0 : cell.length - at - 1;
};

/** Size of the last cell of a column, by some measure, compared with the other cells. */
export interface LastCell {
  /** 0 if the cell is empty. */
  size: number;
  /** Number of other cells, of those larger than the last one, and of those as large. */
  others: number;
  larger: number;
  equal: number;
}

/** True if no other cell is larger and at least a share of them is as large: a cut would have made the last one smaller. */
const isComplete = ({ size, others, larger, equal }: LastCell, share: number) =>
  size > 0 && others >= minOthers && larger === 0 && equal >= share * others;

/**
 * True if the last row of a file, on a line without a line end, may be truncated in its date or its close.
 *
 * It is complete if another cell follows both. Otherwise its last cell must be as large as any other in a column of more
 * than ten. A close must have as many decimals as half of them, since some vendors drop trailing zeros; a vendor that prints
 * binary noise writes decimals of any length. A date must be as long as all other dates.
 *
 * @param width - cells in that row
 * @param cells - the last date by its length, and the last close by its decimals
 */
export function mayBeTruncated(
  width: number,
  { date, close }: Pick<Layout, 'date' | 'close'>,
  cells: { date: LastCell; close: LastCell },
): boolean {
  if (Math.max(date, close) < width - 1) return false;
  return close > date ? !isComplete(cells.close, 1 / 2) : !isComplete(cells.date, 1);
}

function lastCell(cells: readonly string[], sizeOf: (cell: string) => number): LastCell {
  const size = sizeOf(cells.at(-1) ?? '');
  const others = cells.slice(0, -1).map(sizeOf);
  return {
    size,
    others: others.length,
    larger: others.filter((other) => other > size).length,
    equal: others.filter((other) => other === size).length,
  };
}

/**
 * {@link mayBeTruncated} for a parsed text. A row that ends with a line end or a quote is complete.
 *
 * @param text - the whole file
 * @param width - cells in the last row
 * @param cells - the columns of dates and closes, the last row included
 * @param point - decimal separator of the closes
 */
export function lastRowMayBeTruncated(
  text: string,
  width: number,
  layout: Layout,
  cells: { dates: readonly string[]; closes: readonly string[] },
  point: string,
): boolean {
  if (/[\r\n"]$/.test(text)) return false;
  return mayBeTruncated(width, layout, {
    date: lastCell(cells.dates, (cell) => cell.length),
    close: lastCell(cells.closes, (cell) => decimals(cell, point)),
  });
}

/** Note on a truncated last row that is left out. */
export const truncationNote = ({ line, cells }: CsvRecord, { delimiter }: Layout): ReaderNote => ({
  code: 'truncated-row',
  severity: 'warning',
  message: `line ${line} has no line end and may be cut off: ${quoted(cells.join(delimiter))} is left out`,
});
