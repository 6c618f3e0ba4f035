import { lentText } from '../kernel/scan.ts';
import type { QualityNote } from '../series/quality-note.ts';
import type { Series } from '../series/series.ts';
import { visible } from '../words/quoted.ts';
import { detect, detectByNames } from './detect/detect.ts';
import type { Detection } from './detect/detection.ts';
import type { Dialect } from './detect/dialect.ts';
import { type Layout, layoutOf } from './detect/layout.ts';
import { leadingText, type Sniff, sniff as sniffText } from './detect/sniff.ts';
import { refuseGroupedThousands } from './errors/refuse-grouped-thousands.ts';
import { refuseInfrequent } from './errors/refuse-infrequent.ts';
import { refuseIntradayHead } from './errors/refuse-intraday-head.ts';
import { refuseOtherFiles } from './errors/refuse-other-than-csv.ts';
import { refuseSplitDates } from './errors/refuse-split-dates.ts';
import { refuseTooLarge } from './errors/refuse-too-large.ts';
import { refuseUndated } from './errors/refuse-undated.ts';
import { dailyCloses, type ReadOptions } from './read-options.ts';
import { readerNotes } from './rows/reader-notes.ts';
import { parsedTable, scannedTable, type Table } from './rows/table.ts';

/** A series and the notes on its file. */
export interface Reading {
  series: Series;
  notes: QualityNote[];
  /** How the file is written; worked out on request. */
  dialect(): Promise<Dialect>;
  /** Digits of each value in plain notation, as many as the file has; only if the read options keep them. */
  cells?: readonly string[];
}

/** Where the columns of a file are. @throws UserError if its beginning shows that it has no daily closes */
function located({ reader, sniff, titleLines }: Detection, file: string, options: ReadOptions) {
  const layout = layoutOf(sniff, reader, file, options);
  refuseUndated(sniff, layout);
  refuseIntradayHead(sniff, layout);
  return { reader, sniff, titleLines, layout };
}

/** The first lines of a text as cells. @throws UserError if they are of no table of closes */
function topOf(text: string, file: string): Sniff {
  const top = sniffText(text);
  refuseOtherFiles(text, top, file);
  refuseSplitDates(top, file);
  return top;
}

/** The table of a file that is not plain: from its bytes, or where anything is in doubt, parsed cell by cell. */
async function writtenTable(bytes: Uint8Array, layout: Layout, beforeParsing: () => unknown): Promise<Table> {
  const { byteTable } = await import('./rows/bytes/byte-table.ts');
  const table = byteTable(bytes, layout);
  if (table) return table;
  beforeParsing();
  return parsedTable(bytes, layout);
}

const isUtf8 = (text: string) => !text.includes('\ufffd');

/** A file in UTF-8; only a beginning that is not UTF-8 makes it look further. */
async function toUtf8(bytes: Uint8Array, text: string, file: string): Promise<Uint8Array> {
  if (isUtf8(text)) return bytes;
  refuseTooLarge(bytes.length, file);
  return (await import('./detect/to-utf8.ts')).toUtf8(bytes, text);
}

/**
 * One series from the bytes of a file, whose layout is detected from its content alone.
 *
 * @param bytes - the whole file, not compressed; not to be changed before the series is there
 * @param file - its name as the user gave it, for messages
 * @param options - what to read; by default the daily closes of one index
 * @param beforeParsing - called before a file is parsed cell by cell, which takes long
 * @returns civil days ascending and unique, finite closes, and notes on everything that was skipped or sorted
 * @throws UserError with file, line, column and hint if the content is not such a series or a cell of it cannot be read
 */
export async function readSeries(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = dailyCloses,
  beforeParsing: () => unknown = () => undefined,
): Promise<Reading> {
  const text = leadingText(bytes);
  const utf8 = await toUtf8(bytes, text, file);
  const head = utf8 === bytes ? text : leadingText(utf8);
  const found = located(await detect(head, topOf(head, file), file, options), file, options);
  const { reader, sniff, layout } = found;
  const table = scannedTable(utf8, layout) ?? (await writtenTable(utf8, layout, beforeParsing));
  return {
    ...seriesOf(table, found, file, options),
    dialect: async () => (await import('./detect/dialect.ts')).dialectOf(bytes, utf8, reader, sniff, layout, table),
    ...(table.cells && { cells: table.cells }),
  };
}

/**
 * The same series from a plain file: its bytes are read into the kernel's memory and scanned there in one synchronous call, so
 * that no other call can come in between.
 *
 * @param read - returns the bytes of the file, in the memory that it is given if it can
 * @returns undefined if the rows must be parsed
 * @throws UserError as {@link readSeries} does
 */
export function readPlainSeries(
  read: (allocate: (length: number) => Uint8Array) => Uint8Array,
  file: string,
  options: ReadOptions = dailyCloses,
) {
  const bytes = read(lentText);
  const text = leadingText(bytes);
  if (!isUtf8(text)) return undefined;
  const detection = detectByNames(text, topOf(text, file), options);
  if (!detection) return undefined;
  const found = located(detection, file, options);
  const table = scannedTable(bytes, found.layout);
  return table && seriesOf(table, found, file, options);
}

function seriesOf(
  table: Table,
  { reader, sniff, titleLines, layout }: ReturnType<typeof located>,
  file: string,
  options: ReadOptions,
) {
  const { rows, days, lineOf } = table;
  if (options.isDaily) refuseInfrequent(rows.days, days, lineOf, layout);
  if (options.isPositive) refuseGroupedThousands(table, layout);
  const symbol = table.symbol ?? reader.symbol?.(sniff) ?? null;
  const origin = {
    file,
    reader: reader.id,
    column: layout.names.close,
    symbol: symbol === null ? null : visible(symbol),
  };
  return {
    series: { id: file, days: rows.days, closes: rows.closes, origins: [origin] },
    notes: readerNotes(table, layout, titleLines).map(({ code, severity, message }) => ({
      ...{ code, severity, file, message },
    })),
  };
}
