import type { Layout } from '../reader.ts';

const enoughOthers = 10;

const decimals = (cell: string, point: string) => {
  const at = cell.lastIndexOf(point);
  return at < 0 ? 0 : cell.length - at - 1;
};

/** How the last cell of a column stands by some measure to the others. */
export interface LastCell {
  /** What it measures itself; 0 too where it is empty. */
  measure: number;
  others: number;
  /** How many of the others measure more, and as much. */
  more: number;
  alike: number;
}

/**
 * Whether the last cell is as long as the longest of the others, and these are the rule: a cut would have made it shorter.
 *
 * @param share - of the others, how many at least have to be so long
 */
const isAsLongAsTheRule = ({ measure, others, more, alike }: LastCell, share: number) =>
  measure > 0 && others >= enoughOthers && more === 0 && alike >= share * others;

/**
 * Whether the row in a last line without a line end may be cut within its date or its close.
 * It is whole where something follows both, or where the cell that it ends with has as many decimals as any other in a column of
 * more than ten, and half of these as many: a vendor that leaves zeros out writes fewer, and only one that prints binary noise
 * writes more, of any length. A date has to be as long as every other one.
 *
 * @param width - cells in that row
 * @param cells - the last of the dates by its length, and of the closes by its decimals
 */
export function mayBeCut(
  width: number,
  { date, close }: Pick<Layout, 'date' | 'close'>,
  cells: { date: LastCell; close: LastCell },
): boolean {
  if (Math.max(date, close) < width - 1) return false;
  return close > date ? !isAsLongAsTheRule(cells.close, 1 / 2) : !isAsLongAsTheRule(cells.date, 1);
}

function lastOf(cells: readonly string[], measureOf: (cell: string) => number): LastCell {
  const measure = measureOf(cells.at(-1) ?? '');
  const others = cells.slice(0, -1).map(measureOf);
  return {
    measure,
    others: others.length,
    more: others.filter((other) => other > measure).length,
    alike: others.filter((other) => other === measure).length,
  };
}

/**
 * {@link mayBeCut} of a row that was looked into. One that ends with a quote is whole.
 *
 * @param text - the whole file
 * @param cells - the columns of dates and closes, this row last
 */
export function mayBeTorn(
  text: string,
  width: number,
  layout: Layout,
  cells: { dates: readonly string[]; closes: readonly string[] },
  point: string,
): boolean {
  if (/[\r\n"]$/.test(text)) return false;
  return mayBeCut(width, layout, {
    date: lastOf(cells.dates, (cell) => cell.length),
    close: lastOf(cells.closes, (cell) => decimals(cell, point)),
  });
}
