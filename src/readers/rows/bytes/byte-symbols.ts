import { type SymbolCell, writtenSymbols } from '../../../kernel/written/written-symbols.ts';
import type { Piece, WrittenLayout } from '../../../kernel/written/written-text.ts';
import type { Layout } from '../../detect/layout.ts';
import { chosenSymbol } from '../symbol-rows.ts';

/** The rows of one symbol among those of several. */
export interface SymbolRows {
  /** The symbol and its cell; undefined if all rows are of one. */
  symbol: string | undefined;
  cell: SymbolCell | undefined;
}

/**
 * The rows of the requested symbol, as `symbolRows` finds them.
 *
 * @returns undefined if only the careful reader can tell
 * @throws UserError if none or several of the symbols are requested
 */
export function byteSymbols(
  bytes: Uint8Array,
  columns: WrittenLayout,
  layout: Layout,
  textOf: (piece: Piece) => string,
): SymbolRows | undefined {
  const { symbol: column, minWidth } = layout;
  const all = { symbol: undefined, cell: undefined };
  if (column === undefined) return all;
  const cells = column < minWidth ? writtenSymbols(bytes, columns, column) : undefined;
  if (!cells || cells.length === 0) return undefined;
  if (cells.length === 1) return all;
  const symbols = cells.map((cell) => ({ name: textOf(cell), line: layout.headerLines + 1 + cell.linesAbove }));
  if (new Set(symbols.map(({ name }) => name)).size < symbols.length) return undefined;
  const symbol = chosenSymbol(symbols, layout);
  return { symbol, cell: cells[symbols.findIndex(({ name }) => name === symbol)] };
}
