import { quoted, UserError, visible } from '../errors.ts';
import type { QualityNote } from '../market/quality-note.ts';
import type { Series } from '../market/series.ts';
import { delimitedRows } from './delimited.ts';
import { refuseSlow } from './frequency.ts';
import { byteOrderMark, headText, readHead } from './head.ts';
import { inOrder } from './in-order.ts';
import { readers } from './index.ts';
import { plainLines } from './plain-lines.ts';
import { type Head, type Layout, plainNames, type Reader } from './reader.ts';
import { refuseForeign } from './refusals.ts';

export interface Reading {
  series: Series;
  notes: QualityNote[];
}

/** @throws UserError listing the columns, where no reader knows them */
function recognise(head: Head, file: string): Reader {
  const reader = readers.find((candidate) => candidate.recognises(head));
  if (reader) return reader;
  const columns = head.columns.map((column) => quoted(column)).join(', ');
  throw new UserError(`${quoted(file)} line 1: no known layout has the columns ${columns}`, {
    code: 'unknown-layout',
    file,
    line: 1,
    hint: 'name the columns "date" and "close" in the first line, with dates as YYYY-MM-DD',
  });
}

/** @throws UserError where a column that the reader takes stands there twice */
function layoutOf(head: Head, reader: Reader, file: string): Layout {
  const names = plainNames(head.columns);
  const at = (name: string) => {
    const index = names.indexOf(name);
    if (names.lastIndexOf(name) !== index) {
      throw new UserError(`${quoted(file)} line 1: there are two columns named ${quoted(name)}`, {
        code: 'two-columns',
        file,
        line: 1,
        column: name,
        hint: 'delete or rename the one that is not the close',
      });
    }
    return index;
  };
  const [date, close] = [at(reader.columns.date), at(reader.columns.close)];
  return {
    file,
    delimiter: head.delimiter,
    width: head.columns.length,
    date,
    close,
    names: { date: (head.columns[date] ?? '').trim(), close: (head.columns[close] ?? '').trim() },
    headerLines: reader.headerLines ?? 1,
    missing: reader.missing ?? [],
  };
}

/** Offset of the byte after the `lines`-th line end, or the length of the file. */
function offsetAfter(bytes: Uint8Array, lines: number): number {
  let offset = byteOrderMark(bytes);
  for (let line = 0; line < lines; line++) {
    const end = bytes.indexOf(0x0a, offset);
    if (end < 0) return bytes.length;
    offset = end + 1;
  }
  return offset;
}

const rowsLeftOut = (n: number) => `${n} ${n === 1 ? 'row' : 'rows'}`;

/**
 * One daily price series out of the bytes of a file, its layout recognised from the content alone.
 *
 * @param file - name as the user gave it, for messages
 * @throws UserError where the content is no daily price series or a cell of it cannot be read
 */
export async function readSeries(bytes: Uint8Array, file: string): Promise<Reading> {
  const text = headText(bytes);
  const head = readHead(text);
  refuseForeign(text, head, file);
  const reader = recognise(head, file);
  const layout = layoutOf(head, reader, file);
  const plain = plainLines(bytes, offsetAfter(bytes, layout.headerLines), layout);
  const careful = async () => delimitedRows(new TextDecoder().decode(bytes.subarray(byteOrderMark(bytes))), layout);
  const { days, closes, missing, lines } =
    plain && isOrdered(plain.days) ? { ...plain, lines: undefined } : await careful();
  if (days.length === 0) {
    throw new UserError(`${quoted(file)} has a header and no prices`, {
      code: 'no-rows',
      file,
      line: layout.headerLines,
      hint: 'download it again with a longer span',
    });
  }
  const rows = inOrder(days, closes, lines, file);
  refuseSlow(rows.days, layout);
  const notes: QualityNote[] = [];
  const note = (code: string, severity: QualityNote['severity'], message: string) =>
    notes.push({ code, severity, file, message });
  if (missing > 0) note('no-price', 'info', `${rowsLeftOut(missing)} without a price left out`);
  if (rows.repeated > 0)
    note('repeated-rows', 'warning', `${rowsLeftOut(rows.repeated)} stood there twice and count once`);
  if (rows.order === 'descending') note('descending', 'info', 'newest first, turned round');
  if (rows.order === 'shuffled') note('shuffled', 'warning', 'the rows were in no order and have been sorted by date');
  const symbol = reader.symbol?.(head) ?? null;
  const origin = {
    file,
    reader: reader.id,
    column: layout.names.close,
    symbol: symbol === null ? null : visible(symbol),
  };
  return { series: { id: file, days: rows.days, closes: rows.closes, origins: [origin] }, notes };
}

/** Whether the days run one way only: then there is nothing to explain by line number. */
function isOrdered(days: Int32Array): boolean {
  const direction = Math.sign((days[1] ?? 0) - (days[0] ?? 0));
  for (let i = 1; i < days.length; i++) {
    if (Math.sign((days[i] ?? 0) - (days[i - 1] ?? 0)) !== direction || direction === 0) return false;
  }
  return true;
}
