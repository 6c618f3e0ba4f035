import { UserError } from '../../errors.ts';
import { firstItems } from '../../words/first-items.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import { matchColumns } from '../detect/match-columns.ts';
import type { CsvRecord } from './records.ts';

const maxListed = 8;

const symbolList = (symbols: readonly string[]) => firstItems(symbols.map(quoted), maxListed);

/** A symbol and the line of its first row. */
export interface FoundSymbol {
  name: string;
  line: number;
}

/**
 * The requested one of two symbols or more.
 *
 * @param symbols - in the order of the file
 * @throws UserError listing the symbols, if none or several of them match the request
 */
export function chosenSymbol(
  symbols: readonly FoundSymbol[],
  { file, options: { columns: requested } }: Pick<Layout, 'file' | 'options'>,
): string {
  const names = symbols.map(({ name }) => name);
  const [found, ...rivals] = matchColumns(names, requested);
  if (found !== undefined && rivals.length === 0) return found;
  const [first, other] = symbols;
  const best = requested[0];
  const why =
    rivals.length > 0
      ? `both ${symbolList([found ?? '', ...rivals])} may be ${quoted(best ?? '')}`
      : best === undefined
        ? `${quoted(other?.name ?? '')} after ${quoted(first?.name ?? '')}: these are several series in one file`
        : `no row is of ${quoted(best)}: there are ${symbolList(names)}`;
  throw new UserError(`${quotedPath(file)} line ${other?.line}: ${why}`, {
    code: 'several-symbols',
    file,
    line: other?.line,
    hint: 'use a file with the rows of one index only',
  });
}

/**
 * The rows of the requested symbol, if a column of symbols has more than one; otherwise all rows.
 *
 * @throws UserError listing the symbols, if none or several of them match the request
 */
export function symbolRows(
  rows: readonly CsvRecord[],
  layout: Layout,
): { rows: readonly CsvRecord[]; symbol: string | undefined } {
  const { symbol: column } = layout;
  if (column === undefined) return { rows, symbol: undefined };
  const symbolOf = ({ cells }: CsvRecord) => cells[column]?.trim();
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const name = symbolOf(row);
    if (name !== undefined && !lineOf.has(name)) lineOf.set(name, row.line);
  }
  if (lineOf.size < 2) return { rows, symbol: undefined };
  const symbols = Array.from(lineOf, ([name, line]) => ({ name, line }));
  const symbol = chosenSymbol(symbols, layout);
  return { rows: rows.filter((row) => symbolOf(row) === symbol), symbol };
}
