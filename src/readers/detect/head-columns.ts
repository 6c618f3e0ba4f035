import { dateColumn } from '../cells/date-column.ts';
import { type CellKind, cellKind, numbersIn } from './cell-kinds.ts';
import { isTimeName } from './column-names.ts';
import { barColumns, columnOfChanges } from './price-columns.ts';

/** The first rows of a file, column by column. */
export interface HeadColumns {
  cells: readonly (readonly string[])[];
  kinds: readonly CellKind[];
}

/** Rows with a cell in more than one column: neither titles nor remarks nor a line of a dividend. */
const isRow = (row: readonly string[], width: number) =>
  row.length >= Math.min(width, 3) && row.filter((cell) => cell !== '').length > 1;

/** The cells that are beside one another in the first rows. The last row may be cut off where the sniff ends. */
export function headColumns(rows: readonly (readonly string[])[], names: readonly string[]): HeadColumns {
  const complete = rows.length > 3 ? rows.slice(0, -1) : rows;
  const body = complete.filter((row) => isRow(row, names.length));
  const cells = names.map((_, i) => body.map((row) => row[i] ?? ''));
  return { cells, kinds: cells.map((column, i) => cellKind(column, isTimeName(names[i] ?? ''))) };
}

/** 1 if the rows are oldest first, -1 if newest first, 0 if that is not known. */
function direction(dates: readonly string[]): number {
  const column = dateColumn(dates);
  if (column.fit !== 'one') return 0;
  return Math.sign((column.days.at(-1) ?? 0) - (column.days[0] ?? 0));
}

/** Columns of numbers that are no row numbers, by position. */
export const numberColumns = ({ kinds }: HeadColumns): readonly number[] =>
  kinds.flatMap((kind, i) => (kind === 'number' ? [i] : []));

/** All columns of numbers in one notation, oldest first. */
function prices({ cells }: HeadColumns, columns: readonly number[], way: number): Float64Array[] | undefined {
  const numbers = columns.map((i) => numbersIn(cells[i] ?? []));
  if (numbers.some((column) => column === undefined)) return undefined;
  return numbers.map((column) => (way < 0 ? (column as Float64Array).slice().reverse() : (column as Float64Array)));
}

/** The column whose daily change is the one in a column of per cents. */
export function closeByChange(head: HeadColumns, date: number): number | undefined {
  const columns = numberColumns(head).filter((i) => i !== date);
  const change = head.kinds.indexOf('percent');
  const way = direction(head.cells[date] ?? []);
  if (change < 0 || way === 0) return undefined;
  const stripped = (head.cells[change] ?? []).map((cell) => cell.replace('%', '').trim().replace(',', '.'));
  const changes = Float64Array.from(stripped, (cell) => (cell === '' ? Number.NaN : Number(cell)));
  const oldestFirst = way < 0 ? changes.reverse() : changes;
  const found = columnOfChanges(prices(head, columns, way) ?? [], oldestFirst);
  return found === undefined ? undefined : columns[found];
}

/** Positions of open, high, low and close, by their values. */
export function barsByValues(
  head: HeadColumns,
  date: number,
): Record<'open' | 'high' | 'low' | 'close', number> | undefined {
  const columns = numberColumns(head).filter((i) => i !== date);
  const way = direction(head.cells[date] ?? []);
  const found = way === 0 ? undefined : barColumns(prices(head, columns, way) ?? []);
  if (!found) return undefined;
  const at = (i: number) => columns[i] ?? -1;
  return { open: at(found.open), high: at(found.high), low: at(found.low), close: at(found.close) };
}
