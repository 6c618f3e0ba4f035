import { visible } from '../errors.ts';
import type { QualityNote } from '../series/quality-note.ts';
import type { Series } from '../series/series.ts';
import { detect } from './detect/detect.ts';
import type { Dialect } from './detect/dialect.ts';
import { layoutOf } from './detect/layout.ts';
import { leadingText, sniff as sniffText } from './detect/sniff.ts';
import { refuseGroupedThousands } from './errors/refuse-grouped-thousands.ts';
import { refuseInfrequent } from './errors/refuse-infrequent.ts';
import { refuseIntradayHead } from './errors/refuse-intraday-head.ts';
import { refuseOtherFiles } from './errors/refuse-other-files.ts';
import { refuseSplitDates } from './errors/refuse-split-dates.ts';
import { refuseTooLarge } from './errors/refuse-too-large.ts';
import { refuseUndated } from './errors/refuse-undated.ts';
import { dailyCloses, type ReadOptions } from './read-options.ts';
import { readerNotes } from './rows/reader-notes.ts';
import { parsedTable, scannedTable } from './rows/table.ts';

/** A series and the notes on its file. */
export interface Reading {
  series: Series;
  notes: QualityNote[];
  /** How the file is written; worked out on request. */
  dialect(): Promise<Dialect>;
  /** Digits of each value in plain notation, as many as the file has; only if the read options keep them. */
  cells?: readonly string[];
}

/** A file in UTF-8 and the beginning of its text; only a beginning that is not UTF-8 makes it look further. */
async function decoded(bytes: Uint8Array, file: string): Promise<{ utf8: Uint8Array; text: string }> {
  const text = leadingText(bytes);
  if (!text.includes('\ufffd')) return { utf8: bytes, text };
  refuseTooLarge(bytes, file);
  const { toUtf8 } = await import('./detect/to-utf8.ts');
  const utf8 = toUtf8(bytes, text);
  return { utf8, text: leadingText(utf8) };
}

/**
 * One series from the bytes of a file, whose layout is detected from its content alone.
 *
 * @param bytes - the whole file, not compressed
 * @param file - its name as the user gave it, for messages
 * @param options - what to read; by default the daily closes of one index
 * @returns civil days ascending and unique, finite closes, and notes on everything that was skipped or sorted
 * @throws UserError with file, line, column and hint if the content is not such a series or a cell of it cannot be read
 */
export async function readSeries(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = dailyCloses,
): Promise<Reading> {
  const { utf8, text } = await decoded(bytes, file);
  const top = sniffText(text);
  refuseOtherFiles(text, top, file);
  refuseSplitDates(top, file);
  const { reader, sniff, titleLines } = await detect(text, top, file, options);
  const layout = layoutOf(sniff, reader, file, options);
  refuseUndated(sniff, layout);
  refuseIntradayHead(sniff, layout);
  const table = scannedTable(utf8, layout) ?? (await parsedTable(utf8, layout));
  const { rows, days, lineOf, cells } = table;
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
    dialect: async () => (await import('./detect/dialect.ts')).dialectOf(bytes, utf8, reader, layout, table),
    ...(cells && { cells }),
  };
}
