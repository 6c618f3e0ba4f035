import { quoted, UserError, visible } from '../errors.ts';
import type { QualityNote } from '../market/quality-note.ts';
import type { Series } from '../market/series.ts';
import { delimitedRows } from './delimited.ts';
import { refuseSlow } from './frequency.ts';
import { headText, readHead } from './head.ts';
import { inOneDirection, inOrder, type OrderedRows } from './in-order.ts';
import { readers } from './index.ts';
import { plainLines } from './plain-lines.ts';
import { type Head, type Layout, plainNames, type Reader } from './reader.ts';
import { refuseForeign } from './refusals.ts';

export interface Reading {
  series: Series;
  notes: QualityNote[];
}

const shownColumns = 12;

/** @throws UserError listing the columns, where no reader knows them */
function recognise(head: Head, file: string): Reader {
  const reader = readers.find((candidate) => candidate.recognises(head));
  if (reader) return reader;
  const shown = head.columns.slice(0, shownColumns).map((column) => quoted(column));
  const more = head.columns.length - shown.length;
  const columns = shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
  const line = head.lines[0];
  throw new UserError(`${quoted(file)} line ${line}: no known layout has the columns ${columns}`, {
    code: 'unknown-layout',
    file,
    line,
    hint: 'name the columns "date" and "close" in the first line, with dates as YYYY-MM-DD',
  });
}

/** @throws UserError where a column that the reader takes stands there twice */
function layoutOf(head: Head, reader: Reader, file: string): Layout {
  const names = plainNames(head.columns);
  const at = (name: string) => {
    const index = names.indexOf(name);
    if (names.lastIndexOf(name) !== index) {
      const line = head.lines[0];
      throw new UserError(`${quoted(file)} line ${line}: there are two columns named ${quoted(name)}`, {
        code: 'two-columns',
        file,
        line,
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
    lastMayBeAbsent: reader.lastMayBeAbsent === true && Math.max(date, close) < head.columns.length - 1,
    date,
    close,
    names: { date: (head.columns[date] ?? '').trim(), close: (head.columns[close] ?? '').trim() },
    headerLines: head.lines[(reader.headerLines ?? 1) - 1] ?? 1,
    missing: reader.missing ?? [],
  };
}

/** Rows oldest first, and as they stand in the file. */
interface Table {
  rows: OrderedRows;
  days: Int32Array;
  lineOf(row: number): number;
  missing: number;
}

/** The quick way, for plain rows that run one way; undefined where one has to be explained by its line. */
function readPlainly(bytes: Uint8Array, layout: Layout): Table | undefined {
  const plain = plainLines(bytes, layout);
  const rows = plain && inOneDirection(plain.days, plain.closes);
  return rows && { rows, days: plain.days, lineOf: (row) => layout.headerLines + 1 + row, missing: plain.missing };
}

/** @throws UserError where a cell cannot be read, a day has two closes or there is no row at all */
async function readCarefully(bytes: Uint8Array, layout: Layout): Promise<Table> {
  const { file, headerLines } = layout;
  const { days, closes, lines, missing } = await delimitedRows(new TextDecoder().decode(bytes), layout);
  if (days.length === 0) {
    throw new UserError(`${quoted(file)} has a header and no prices`, {
      code: 'no-rows',
      file,
      line: headerLines,
      hint: 'download it again with a longer span',
    });
  }
  return { rows: inOrder(days, closes, lines, file), days, lineOf: (row) => lines[row] ?? headerLines, missing };
}

const countOf = (n: number) => `${n} ${n === 1 ? 'row' : 'rows'}`;

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
  const { rows, days, lineOf, missing } = readPlainly(bytes, layout) ?? (await readCarefully(bytes, layout));
  refuseSlow(rows.days, days, lineOf, layout);
  const notes: QualityNote[] = [];
  const note = (code: string, severity: QualityNote['severity'], message: string) =>
    notes.push({ code, severity, file, message });
  if (missing > 0) note('no-price', 'info', `${countOf(missing)} without a price left out`);
  if (rows.repeated > 0)
    note(
      'repeated-rows',
      'warning',
      `${countOf(rows.repeated)} stood there twice and ${rows.repeated === 1 ? 'counts' : 'count'} once`,
    );
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
