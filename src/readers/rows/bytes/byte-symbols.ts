import type { Layout } from '../../detect/layout.ts';
import { matchColumns } from '../../detect/match-columns.ts';
import type { RowCursor } from './row-cursor.ts';

const maxSymbols = 10_000;

/** Symbols of a column, compared as bytes: a text is made of each only once. */
class Symbols {
  readonly names: string[] = [];
  readonly #known: Uint8Array[] = [];
  readonly #bytes: Uint8Array;
  readonly #next: number[] = [];
  #last = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  #is(symbol: number, from: number, to: number): boolean {
    const known = this.#known[symbol];
    if (known?.length !== to - from) return false;
    for (let i = known.length - 1; i >= 0; i--) if (known[i] !== this.#bytes[from + i]) return false;
    return true;
  }

  /** Number of the symbol in a cell. It is mostly that of the row before, or the one that followed it the last time. */
  at(from: number, to: number): number {
    const before = this.#last;
    if (this.#is(before, from, to)) return before;
    const usual = this.#next[before] ?? 0;
    if (this.#is(usual, from, to)) this.#last = usual;
    else {
      const cell = this.#bytes.slice(from, to);
      const name = new TextDecoder().decode(cell).trim();
      const found = this.names.indexOf(name);
      this.#last = found < 0 ? this.names.length : found;
      if (found < 0) {
        this.names.push(name);
        this.#known.push(cell);
      }
      this.#next[before] = this.#last;
    }
    return this.#last;
  }
}

/** The rows of one symbol among those of several. */
export interface SymbolRows {
  /** The symbol, undefined if all rows are of one. */
  symbol: string | undefined;
  isOfSymbol(cursor: RowCursor): boolean;
}

/**
 * The rows of the requested symbol, as `symbolRows` finds them.
 *
 * @returns undefined if none or several are requested, for the careful reader to explain
 */
export function byteSymbols(
  bytes: Uint8Array,
  cursor: RowCursor,
  { symbol: column, minWidth, width, options: { columns: requested } }: Layout,
): SymbolRows | undefined {
  if (column === undefined) return { symbol: undefined, isOfSymbol: () => true };
  if (column >= minWidth) return undefined;
  const symbols = new Symbols(bytes);
  while (cursor.next()) {
    if (cursor.width < minWidth || cursor.width > width) return undefined;
    symbols.at(cursor.from[column] ?? 0, cursor.to[column] ?? 0);
    if (symbols.names.length > maxSymbols) return undefined;
  }
  const { names } = symbols;
  if (cursor.isOdd || names.length === 0) return undefined;
  if (names.length === 1) return { symbol: undefined, isOfSymbol: () => true };
  const [found, ...rivals] = matchColumns(names, requested);
  if (found === undefined || rivals.length > 0) return undefined;
  const wanted = names.indexOf(found);
  return { symbol: found, isOfSymbol: ({ from, to }) => symbols.at(from[column] ?? 0, to[column] ?? 0) === wanted };
}
