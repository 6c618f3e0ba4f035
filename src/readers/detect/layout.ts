import { quoted, quotedPath, UserError } from '../../errors.ts';
import type { Purpose } from '../read-options.ts';
import { type Head, type Layout, plainNames, type Reader } from '../reader.ts';

const timeNames = ['time', '<time>'];
const symbolNames = ['symbol', 'ticker', '<ticker>'];
/** Names under which symbols stand, and in other files counts or remarks. */
const perhapsSymbolNames = ['series', 'series_id', 'series id', 'instrument', 'ric', 'name', 'index', 'code'];

/** The column of symbols, -1 if there is none. */
function symbolColumn({ rows }: Head, names: readonly string[], taken: readonly number[]): number {
  const sure = names.findIndex((name) => symbolNames.includes(name));
  if (sure >= 0) return sure;
  const isSymbol = (i: number) => /^[\p{L}^.$]/u.test(rows[1]?.[i] ?? '');
  return names.findIndex((name, i) => perhapsSymbolNames.includes(name) && !taken.includes(i) && isSymbol(i));
}

/** Physical line above the first row of data. */
const lineAboveData = (head: Head, headerLines: number) =>
  headerLines === 0 ? (head.lines[0] ?? 1) - 1 : (head.lines[headerLines - 1] ?? 1);

/** Where a reader's columns are in this file. @throws UserError where a column that it takes stands there twice */
export function layoutOf(head: Head, reader: Reader, file: string, purpose: Purpose): Layout {
  const { headerLines = 1, lastMayBeAbsent = false, missing = [], dates } = reader;
  const names = plainNames(head.columns);
  const columns = typeof reader.columns === 'function' ? reader.columns(head) : reader.columns;
  const at = (name: string) => {
    const plain = name.trim().toLowerCase();
    const index = names.indexOf(plain);
    if (names.lastIndexOf(plain) !== index) {
      const line = head.lines[0];
      throw new UserError(`${quotedPath(file)} line ${line}: there are two columns named ${quoted(plain)}`, {
        code: 'two-columns',
        file,
        line,
        column: plain,
        hint: 'delete or rename the one that is not the close',
      });
    }
    return index;
  };
  const optional = (index: number) => (index < 0 ? undefined : index);
  const asWritten = (index: number) => (headerLines === 0 ? `column ${index + 1}` : (head.columns[index] ?? '').trim());
  const [date, close] = [at(columns.date), at(columns.close)];
  const adjusted = columns.adjusted === undefined ? undefined : optional(at(columns.adjusted));
  return {
    file,
    purpose,
    delimiter: head.delimiter,
    width: head.columns.length,
    lastMayBeAbsent: lastMayBeAbsent && Math.max(date, close) < head.columns.length - 1,
    date,
    close,
    adjusted,
    symbol: optional(symbolColumn(head, names, [date, close])),
    time: optional(names.findIndex((name, i) => timeNames.includes(name) && i !== date)),
    names: {
      date: asWritten(date),
      close: asWritten(close),
      adjusted: adjusted === undefined ? undefined : asWritten(adjusted),
    },
    headerLines: lineAboveData(head, headerLines),
    missing,
    dates,
    numbers: typeof reader.numbers === 'function' ? reader.numbers(head) : reader.numbers,
  };
}
