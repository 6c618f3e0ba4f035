import * as loops from '../../kernel/loops.ts';
import { visible } from '../../words/quoted.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../rows/table.ts';
import type { Layout } from './layout.ts';
import type { Sniff } from './sniff.ts';

/** One way to write a date or a number: its id, and an example or a pattern for people. */
interface Format {
  id: string;
  example: string;
}

/** How a file is written, as `data check` reports it. */
export interface Dialect {
  /** Id of the reader that detected the file, and the vendor of its layout. */
  reader: string;
  vendor: string;
  encoding: 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  delimiter: string;
  lineEnds: 'LF' | 'CRLF' | 'CR' | 'mixed';
  dates: Format;
  numbers: Format;
  /** Names of the columns that were read, as written, and why the second one is the close. */
  columns: { date: string; value: string; rule: string };
  /** Physical lines above the first data row. */
  headerLines: number;
  order: 'ascending' | 'descending' | 'shuffled';
  /** Rows that count, rows without a value, and duplicate rows. */
  rows: number;
  missing: number;
  duplicates: number;
}

function encodingOf(bytes: Uint8Array, utf8: Uint8Array): Dialect['encoding'] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8 with BOM';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf8 === bytes ? 'utf-8' : 'windows-1252';
}

/** By what the kernel has found in a text: 1 for a line feed, 2 for both, 4 for a carriage return, added up. */
const lineEndsOfSum: readonly Dialect['lineEnds'][] = ['LF', 'LF', 'CRLF', 'mixed', 'CR'];

function lineEndsOf(text: Uint8Array): Dialect['lineEnds'] {
  return lineEndsOfSum[loops.lineEnds(text)] ?? 'mixed';
}

const maxShown = 40;

/** A pattern describes a format; where its label is an example, a cell of the file itself is a better one. */
const formatOf = ({ id, label }: { id: string; label: string }, cell: string | undefined): Format => ({
  id,
  example: /\d/.test(label) && cell ? visible(cell.slice(0, maxShown)) : label,
});

/** The first rows' date and close, as written. */
function firstCells({ rows, lines }: Sniff, { headerLines, date, close }: Layout) {
  const body = rows.filter((_, i) => (lines[i] ?? 0) > headerLines);
  const row = body.find((cells) => /\d/.test(cells[close] ?? '')) ?? [];
  return { date: row[date], close: row[close] };
}

/**
 * The dialect of a file that has been read.
 *
 * @param bytes - the file
 * @param sniff - its first lines
 * @param utf8 - the same text in UTF-8; the same object if the file is in UTF-8
 */
export function dialectOf(
  bytes: Uint8Array,
  utf8: Uint8Array,
  reader: Reader,
  sniff: Sniff,
  layout: Layout,
  table: Table,
): Dialect {
  const { date, close } = firstCells(sniff, layout);
  const { rows, missing, formats } = table;
  return {
    reader: reader.id,
    vendor: reader.vendor,
    encoding: encodingOf(bytes, utf8),
    delimiter: layout.delimiter,
    lineEnds: lineEndsOf(utf8),
    dates: formatOf(formats.dates, date),
    numbers: formatOf(formats.numbers, close),
    columns: { date: layout.names.date, value: layout.names.close, rule: reader.closeRule ?? "the vendor's close" },
    headerLines: layout.headerLines,
    order: rows.order,
    rows: rows.days.length,
    missing,
    duplicates: rows.duplicates,
  };
}
