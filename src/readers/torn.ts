import type { Layout } from './reader.ts';

const enoughOthers = 10;

const decimals = (cell: string, point: string) => {
  const at = cell.lastIndexOf(point);
  return at < 0 ? 0 : cell.length - at - 1;
};

/** Whether the last of the cells is as long by this measure as all others, which a cut would have made shorter. */
function isLikeAllOthers(cells: readonly string[], measure: (cell: string) => number): boolean {
  const last = measure(cells.at(-1) ?? '');
  return last > 0 && cells.length > enoughOthers && cells.every((cell) => measure(cell) === last);
}

/**
 * Whether the row in a last line without a line end may be cut within its date or its close.
 * It is whole where something follows both, where a quote closes the last cell, or where that cell has as many decimals (a date:
 * as many characters) as every other one in a column of more than ten: a cut takes them off, and not even a vendor that leaves
 * zeros out writes ten in a row of one length by chance.
 *
 * @param text - the whole file
 * @param width - cells in that row
 * @param cells - the column that the row ends with, this row last
 */
export function mayBeTorn(
  text: string,
  width: number,
  { date, close }: Layout,
  cells: { dates: readonly string[]; closes: readonly string[] },
  point: string,
): boolean {
  if (/[\r\n"]$/.test(text) || Math.max(date, close) < width - 1) return false;
  return close > date
    ? !isLikeAllOthers(cells.closes, (cell) => decimals(cell, point))
    : !isLikeAllOthers(cells.dates, (cell) => cell.length);
}
