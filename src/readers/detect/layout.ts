import { UserError } from '../../errors.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Reader } from '../reader.ts';
import { lowerCaseNames } from './header.ts';
import type { Sniff } from './sniff.ts';

/** Where date and close are in each row of one file, and how to read them. */
export interface Layout {
  file: string;
  options: ReadOptions;
  delimiter: string;
  /** Cells per row. */
  width: number;
  /** Cells that a row must have: the last ones may be missing if they are optional, or have no name. */
  minWidth: number;
  /** Column indices from 0. */
  date: number;
  close: number;
  /** Column of the close adjusted for later dividends, if there is one. */
  adjusted?: number | undefined;
  /** Column of the instrument's symbol, if there is one. */
  symbol?: number | undefined;
  /** Column of the time of day, if it is separate from the date. */
  time?: number | undefined;
  /** Column names as written in the file. */
  names: { date: string; close: string; adjusted?: string | undefined };
  /** Physical lines above the first data row. */
  headerLines: number;
  missingValues: readonly string[];
  /** How many lines are looked at, if the file has too many to be parsed cell by cell. */
  lines?: number | undefined;
  /** Ids of the date formats and number notations to try; undefined for all. */
  dates?: readonly string[] | undefined;
  numbers?: readonly string[] | undefined;
}

const timeNames = ['time', '<time>', 'time of day'];
const symbolNames = ['symbol', 'ticker', '<ticker>'];
/** Names of columns that hold symbols in some files, and counts or remarks in others. */
const possibleSymbolNames = [
  ...[
    'series',
    'series_id',
    'series id',
    'seriesid',
    'instrument',
    'ric',
    'name',
    'index',
    'code',
    'variable',
    'asset',
  ],
  ...['index_name', 'index name', 'indexname', 'ticker_symbol', 'security', 'benchmark', 'fund', 'market', 'id', 'key'],
];

/** Index of the column of symbols, -1 if there is none. */
function symbolColumn({ rows }: Sniff, names: readonly string[], taken: readonly number[]): number {
  const certain = names.findIndex((name) => symbolNames.includes(name));
  if (certain >= 0) return certain;
  const isSymbol = (i: number) => /^[\p{L}^.$]/u.test(rows[1]?.[i] ?? '');
  return names.findIndex((name, i) => possibleSymbolNames.includes(name) && !taken.includes(i) && isSymbol(i));
}

/** Physical line above the first data row. */
const lineAboveData = ({ lines }: Sniff, headerLines: number) =>
  headerLines === 0 ? (lines[0] ?? 1) - 1 : (lines[headerLines - 1] ?? 1);

/** Index of a column, -1 if there is none. @throws UserError if two columns have the name */
function columnIndex(names: readonly string[], name: string, { lines }: Sniff, file: string): number {
  const column = name.trim().toLowerCase();
  const index = names.indexOf(column);
  if (names.lastIndexOf(column) === index) return index;
  const line = lines[0];
  throw new UserError(`${quotedPath(file)} line ${line}: there are two columns named ${quoted(column)}`, {
    code: 'two-columns',
    file,
    line,
    column,
    hint: 'delete or rename the one that is not the close',
  });
}

/** Width of a row without its optional last cell, and without last columns that have no name. */
function minWidthOf(columns: readonly string[], lastCellOptional: boolean, lastRead: number): number {
  const named = columns.findLastIndex((name) => name !== '') + 1;
  return Math.max(lastRead + 1, Math.min(named, columns.length - (lastCellOptional ? 1 : 0)));
}

const optional = (index: number) => (index < 0 ? undefined : index);

/** A reader's columns in one file. @throws UserError if two columns have the name of one of them */
export function layoutOf(sniff: Sniff, reader: Reader, file: string, options: ReadOptions): Layout {
  const { headerLines = 1, lastCellOptional = false, missingValues = [], dates } = reader;
  const names = lowerCaseNames(sniff.columns);
  const columns = typeof reader.columns === 'function' ? reader.columns(sniff) : reader.columns;
  const at = (name: string) => columnIndex(names, name, sniff, file);
  const written = sniff.byValues?.written ?? sniff.columns;
  const asWritten = (index: number) => written[index]?.trim() || `column ${index + 1}`;
  const [date, close] = [at(columns.date), at(columns.close)];
  const adjusted = columns.adjusted === undefined ? undefined : optional(at(columns.adjusted));
  return {
    file,
    options,
    delimiter: sniff.delimiter,
    width: sniff.columns.length,
    minWidth: minWidthOf(sniff.columns, lastCellOptional, Math.max(date, close)),
    date,
    close,
    adjusted,
    symbol: optional(symbolColumn(sniff, names, [date, close])),
    time: optional(names.findIndex((name, i) => timeNames.includes(name) && i !== date)),
    names: {
      date: asWritten(date),
      close: asWritten(close),
      adjusted: adjusted === undefined ? undefined : asWritten(adjusted),
    },
    headerLines: lineAboveData(sniff, headerLines),
    missingValues,
    dates,
    numbers: typeof reader.numbers === 'function' ? reader.numbers(sniff) : reader.numbers,
  };
}
