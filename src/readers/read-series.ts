import { visible } from '../errors.ts';
import { lentText } from '../kernel/scan.ts';
import type { QualityNote } from '../series/quality-note.ts';
import type { Series } from '../series/series.ts';
import { plural } from '../words/counts.ts';
import { adjustmentNote } from './cells/adjusted.ts';
import { recognised } from './detect/detect.ts';
import { refuseSlow } from './detect/frequency.ts';
import { layoutOf } from './detect/layout.ts';
import type { Dialect } from './detect/parser.ts';
import { headText, readHead } from './detect/sniff.ts';
import { refuseForeign } from './errors/refusals.ts';
import { refuseTooLarge } from './errors/too-large.ts';
import { dailyCloses, type Purpose } from './read-options.ts';
import { refuseThousands } from './rows/grouped-thousands.ts';
import { readCarefully, readPlainly, type Table } from './rows/table.ts';

export interface Reading {
  series: Series;
  notes: QualityNote[];
  /** What the file turned out to be; worked out when it is asked for. */
  dialect(): Promise<Dialect>;
  /** Digits of each value in plain notation, as many as the file has; only where the purpose keeps them. */
  cells?: readonly string[];
}

/** What stands at the beginning of a file, and what that makes of it. */
function sniffed(text: string, file: string, purpose: Purpose) {
  const top = readHead(text);
  refuseForeign(text, top, file);
  const { reader, head, above } = recognised(text, top, file, purpose);
  return { reader, head, above, layout: layoutOf(head, reader, file, purpose) };
}

const isUtf8 = (text: string) => !text.includes('\ufffd');

/** The bytes in UTF-8; looked into only where the beginning of them is no UTF-8. */
async function inUtf8(bytes: Uint8Array, text: string, file: string): Promise<Uint8Array> {
  if (isUtf8(text)) return bytes;
  refuseTooLarge(bytes, file);
  return (await import('./rows/encoding.ts')).inUtf8(bytes, text);
}

/**
 * One series out of the bytes of a file, its layout recognised from the content alone.
 *
 * @param bytes - not to be changed before the series is there
 * @param file - name as the user gave it, for messages
 * @param purpose - what it is read for: an index's daily closes if not given
 * @throws UserError where the content is no such series or a cell of it cannot be read
 */
export async function readSeries(bytes: Uint8Array, file: string, purpose: Purpose = dailyCloses): Promise<Reading> {
  const start = headText(bytes);
  const utf8 = await inUtf8(bytes, start, file);
  const found = sniffed(utf8 === bytes ? start : headText(utf8), file, purpose);
  const table = readPlainly(utf8, found.layout) ?? (await readCarefully(utf8, found.layout));
  const dialect = async () =>
    (await import('./detect/parser.ts')).dialectOf(bytes, utf8, found.reader, found.layout, table);
  return { ...seriesOf(table, found, file, purpose), dialect, ...(table.cells && { cells: table.cells }) };
}

/**
 * The same of plain rows, read into the kernel's memory and scanned there in one synchronous call, so that nothing is laid over them.
 *
 * @param read - gives the bytes, in the memory that it is handed where it can
 * @returns undefined where the rows are not plain
 * @throws UserError as {@link readSeries} does
 */
export function readPlainSeries(
  read: (memory: (length: number) => Uint8Array) => Uint8Array,
  file: string,
  purpose: Purpose = dailyCloses,
) {
  const bytes = read(lentText);
  const text = headText(bytes);
  if (!isUtf8(text)) return undefined;
  const found = sniffed(text, file, purpose);
  const table = readPlainly(bytes, found.layout);
  return table && seriesOf(table, found, file, purpose);
}

/** The series in a table, and what is to be noted of it. */
function seriesOf(
  table: Table,
  { reader, head, above, layout }: ReturnType<typeof sniffed>,
  file: string,
  purpose: Purpose,
) {
  const { rows, days, lineOf, missing } = table;
  if (purpose.isDaily) refuseSlow(rows.days, days, lineOf, layout);
  if (purpose.isPositive) refuseThousands(table, layout);
  const notes: QualityNote[] = [];
  const note = (code: string, severity: QualityNote['severity'], message: string) =>
    notes.push({ code, severity, file, message });
  const adjustment = adjustmentNote(table, layout);
  for (const { code, severity, message } of adjustment ? [...table.notes, adjustment] : table.notes)
    note(code, severity, message);
  if (above > 0) note('title', 'info', `${above} ${above === 1 ? 'line' : 'lines'} above the columns left out`);
  if (missing > 0) note('no-price', 'info', `${plural(missing, 'row')} without a price left out`);
  if (rows.repeated > 0)
    note(
      'repeated-rows',
      'warning',
      `${plural(rows.repeated, 'row')} stood there twice and ${rows.repeated === 1 ? 'counts' : 'count'} once`,
    );
  if (rows.order === 'descending') note('descending', 'info', 'newest first, turned round');
  if (rows.order === 'shuffled') note('shuffled', 'warning', 'the rows were in no order and have been sorted by date');
  const symbol = table.symbol ?? reader.symbol?.(head) ?? null;
  const origin = {
    file,
    reader: reader.id,
    column: layout.names.close,
    symbol: symbol === null ? null : visible(symbol),
  };
  return {
    series: { id: file, days: rows.days, closes: rows.closes, origins: [origin] },
    notes,
  };
}
