import { quoted, quotedPath, UserError } from '../../errors.ts';
import { nearest } from '../detect/match-column.ts';
import type { Layout } from '../reader.ts';
import type { Line } from './records.ts';

const shown = 8;

function listed(symbols: readonly string[]): string {
  const more = symbols.length - shown;
  return symbols.slice(0, shown).map(quoted).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/**
 * The rows of the wanted symbol, where a column of symbols has more than one; all rows where it has one.
 *
 * @throws UserError with the symbols that are there, where none of them or more than one is wanted
 */
export function rowsOfSymbol(
  rows: readonly Line[],
  { symbol, file, purpose: { columns: wanted } }: Layout,
): { rows: readonly Line[]; symbol: string | undefined } {
  if (symbol === undefined) return { rows, symbol: undefined };
  const symbolOf = ({ cells }: Line) => cells[symbol]?.trim();
  const first = rows[0] && symbolOf(rows[0]);
  const other = rows.find((row) => (symbolOf(row) ?? first) !== first);
  if (!other) return { rows, symbol: undefined };
  const symbols = [...new Set(rows.map((row) => symbolOf(row) ?? ''))];
  const [found, ...rivals] = nearest(symbols, wanted);
  if (found !== undefined && rivals.length === 0) {
    return { rows: rows.filter((row) => symbolOf(row) === found), symbol: found };
  }
  const best = wanted[0];
  const why =
    rivals.length > 0
      ? `both ${listed([found ?? '', ...rivals])} may be ${quoted(best ?? '')}`
      : best === undefined
        ? `${quoted(symbolOf(other) ?? '')} after ${quoted(first ?? '')}: these are several series in one file`
        : `no row is of ${quoted(best)}: there are ${listed(symbols)}`;
  throw new UserError(`${quotedPath(file)} line ${other.line}: ${why}`, {
    code: 'several-symbols',
    file,
    line: other.line,
    hint: 'give a file with the rows of one index only',
  });
}
