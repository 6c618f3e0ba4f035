import type { Layout } from './reader.ts';

const enoughOthers = 10;

const decimals = (cell: string, point: string) => {
  const at = cell.lastIndexOf(point);
  return at < 0 ? 0 : cell.length - at - 1;
};

/**
 * Whether the last of the cells is as long by this measure as the longest of the others, and these are the rule: a cut would have
 * made it shorter.
 *
 * @param share - of the others, how many at least have to be so long
 */
function isAsLongAsTheRule(cells: readonly string[], measure: (cell: string) => number, share: number): boolean {
  const last = measure(cells.at(-1) ?? '');
  const others = cells.length - 1;
  if (last === 0 || others < enoughOthers) return false;
  let alike = -1;
  for (const cell of cells) {
    const length = measure(cell);
    if (length > last) return false;
    if (length === last) alike++;
  }
  return alike >= share * others;
}

/**
 * Whether the row in a last line without a line end may be cut within its date or its close.
 * It is whole where something follows both, where a quote closes the last cell, or where that cell has as many decimals as any
 * other in a column of more than ten, and half of these as many: a vendor that leaves zeros out writes fewer, and only one that
 * prints binary noise writes more, of any length. A date has to be as long as every other one.
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
    ? !isAsLongAsTheRule(cells.closes, (cell) => decimals(cell, point), 1 / 2)
    : !isAsLongAsTheRule(cells.dates, (cell) => cell.length, 1);
}
