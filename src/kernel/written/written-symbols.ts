import { type Piece, pieces, type WrittenLayout, writtenText } from './written-text.ts';

const maxSymbols = 10_000;

/** A different cell of the column of symbols. */
export interface SymbolCell extends Piece {
  linesAbove: number;
  rows: number;
}

/** The different cells of a column of symbols; undefined at the first row that only a parser of CSV reads. */
export function writtenSymbols(
  bytes: Uint8Array,
  { delimiter, width, minWidth }: WrittenLayout,
  column: number,
): SymbolCell[] | undefined {
  const open = writtenText(bytes);
  const { calls, scratch, text, length } = open;
  const places = scratch.allocate(Int32Array, 4 * maxSymbols);
  const count = calls.columnOfSymbols(
    ...([text, length, delimiter.charCodeAt(0), width, minWidth] as const),
    ...([column, places, maxSymbols] as const),
  );
  if (count < 0) return undefined;
  const found = scratch.copyOut(Int32Array, places, 4 * count);
  return pieces(found, count, open, 4).map((piece, i) => ({
    ...piece,
    linesAbove: found[4 * i + 2] ?? 0,
    rows: found[4 * i + 3] ?? 0,
  }));
}
