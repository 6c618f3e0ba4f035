import { UserError } from '../../errors.ts';
import { firstItems } from '../../words/first-items.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import { matchColumns } from '../detect/match-columns.ts';
import type { CsvRecord } from './records.ts';

const maxListed = 8;

const symbolList = (symbols: readonly string[]) => firstItems(symbols.map(quoted), maxListed);

/**
 * The rows of the requested symbol, if a column of symbols has more than one; otherwise all rows.
 *
 * @throws UserError listing the symbols, if none or several of them match the request
 */
export function symbolRows(
  rows: readonly CsvRecord[],
  { symbol, file, options: { columns: requested } }: Layout,
): { rows: readonly CsvRecord[]; symbol: string | undefined } {
  if (symbol === undefined) return { rows, symbol: undefined };
  const symbolOf = ({ cells }: CsvRecord) => cells[symbol]?.trim();
  const first = rows[0] && symbolOf(rows[0]);
  const other = rows.find((row) => (symbolOf(row) ?? first) !== first);
  if (!other) return { rows, symbol: undefined };
  const symbols = [...new Set(rows.map((row) => symbolOf(row) ?? ''))];
  const [found, ...rivals] = matchColumns(symbols, requested);
  if (found !== undefined && rivals.length === 0) {
    return { rows: rows.filter((row) => symbolOf(row) === found), symbol: found };
  }
  const best = requested[0];
  const why =
    rivals.length > 0
      ? `both ${symbolList([found ?? '', ...rivals])} may be ${quoted(best ?? '')}`
      : best === undefined
        ? `${quoted(symbolOf(other) ?? '')} after ${quoted(first ?? '')}: these are several series in one file`
        : `no row is of ${quoted(best)}: there are ${symbolList(symbols)}`;
  throw new UserError(`${quotedPath(file)} line ${other.line}: ${why}`, {
    code: 'several-symbols',
    file,
    line: other.line,
    hint: 'give a file with the rows of one index only',
  });
}
