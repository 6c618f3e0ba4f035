import { lineEndsIn } from '../../kernel/scan.ts';
import type { Layout, Reader } from '../reader.ts';
import type { Table } from '../rows/table.ts';

/** One of several ways to write something: its id, and how a person would describe it. */
export interface Writing {
  id: string;
  is: string;
}

/** What a file turned out to be. */
export interface Dialect {
  /** Reader that recognised it, and whose layout that is. */
  reader: string;
  vendor: string;
  encoding: 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  delimiter: string;
  lineEnds: 'LF' | 'CRLF' | 'CR' | 'mixed';
  dates: Writing;
  numbers: Writing;
  /** Names of the two columns taken, as written. */
  columns: { date: string; value: string };
  /** Physical lines above the first row of data. */
  headerLines: number;
  order: 'ascending' | 'descending' | 'shuffled';
  /** Rows that count; rows without a value; rows that stood there again. */
  rows: number;
  missing: number;
  repeated: number;
}

function encodingOf(bytes: Uint8Array, utf8: Uint8Array): Dialect['encoding'] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8 with BOM';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf8 === bytes ? 'utf-8' : 'windows-1252';
}

function lineEndsOf(text: Uint8Array): Dialect['lineEnds'] {
  const { lineFeed, both, carriageReturn } = lineEndsIn(text);
  if ([lineFeed, both, carriageReturn].filter((isThere) => isThere).length > 1) return 'mixed';
  return both ? 'CRLF' : carriageReturn ? 'CR' : 'LF';
}

/** Formats and notations know more than how they are called. */
const writingOf = ({ id, is }: Writing): Writing => ({ id, is });

/**
 * What a file that was read turned out to be.
 *
 * @param bytes - as they came
 * @param utf8 - the same text in UTF-8; the same object where nothing had to be changed
 */
export function dialectOf(bytes: Uint8Array, utf8: Uint8Array, reader: Reader, layout: Layout, table: Table): Dialect {
  const { rows, missing, written } = table;
  return {
    reader: reader.id,
    vendor: reader.vendor,
    encoding: encodingOf(bytes, utf8),
    delimiter: layout.delimiter,
    lineEnds: lineEndsOf(utf8),
    dates: writingOf(written.dates),
    numbers: writingOf(written.numbers),
    columns: { date: layout.names.date, value: layout.names.close },
    headerLines: layout.headerLines,
    order: rows.order,
    rows: rows.days.length,
    missing,
    repeated: rows.repeated,
  };
}
