import { UserError } from '../../errors.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import { refuseNulBytes } from '../errors/refuse-nul-bytes.ts';
import { maxParsedBytes, maxParsedLines, tooLarge } from '../errors/refuse-too-large.ts';
import type { ReaderNote, Rows } from './rows.ts';
import { scannedRows } from './scanned-rows.ts';
import { monotonicRows, type SortedRows, sortRows } from './sort-rows.ts';

/** The rows of a file: sorted, and in the order of the file, where duplicates of the row before may be left out. */
export interface Table extends Rows {
  rows: SortedRows;
  /** True only if no close is more than twice or less than half of the one before. */
  isCalm: boolean;
  /** Physical line of a row of the file. */
  lineOf(row: number): number;
  /** Symbol of the rows, if the file has those of several. */
  symbol: string | undefined;
  /** How dates and numbers are written. */
  formats: { dates: { id: string; label: string }; numbers: { id: string; label: string } };
  /** Digits of each value in the order of `rows`, if the read options keep them. */
  cells: readonly string[] | undefined;
  notes: readonly ReaderNote[];
}

const endOfFile = '\u001a';
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

const plainFormats = { dates: { id: 'iso', label: 'YYYY-MM-DD' }, numbers: { id: 'plain', label: '5868.55' } };

/** True if the options or the vendor's formats need cells, which a scan does not give. */
const needsParsing = ({ options, delimiter, symbol, dates, numbers }: Layout) =>
  options.keepsCells ||
  delimiter === ' ' ||
  symbol !== undefined ||
  (dates && !dates.includes('iso')) ||
  (numbers && !numbers.includes('plain'));

/**
 * The table of a plain file, by the fast path.
 *
 * @returns undefined if a cell must be parsed
 * @throws UserError if a day has two closes
 */
export function scannedTable(bytes: Uint8Array, layout: Layout): Table | undefined {
  if (needsParsing(layout)) return undefined;
  const scan = scannedRows(bytes, layout);
  if (!scan) return undefined;
  const { days, closes, missing, repeated, lines, lastLines, direction, isCalm, apart } = scan;
  // Rows of one day at different times may be intraday bars.
  if ((direction === 0 || repeated > 0) && layout.time !== undefined) return undefined;
  const lineIn = (above: Int32Array | undefined) => (row: number) => layout.headerLines + 1 + (above?.[row] ?? row);
  const [lineOf, lastLineOf] = [lineIn(lines), lineIn(lastLines)];
  const sorted =
    monotonicRows(days, closes, direction) ?? sortRows(days, closes, { lineOf, lastLineOf, file: layout.file });
  const rows = { ...sorted, duplicates: sorted.duplicates + repeated };
  const rest = { lineOf, missing, symbol: undefined, formats: plainFormats, cells: undefined, notes: [] };
  return { rows, days, closes, isCalm, differing: apart, ...rest };
}

/** Cells of the sorted days: those of the first row of each day. */
function sortedCells(sorted: Int32Array, days: Int32Array, cells: readonly string[]): string[] {
  const rowOf = new Map<number, number>();
  for (let i = days.length - 1; i >= 0; i--) rowOf.set(days[i] ?? 0, i);
  return Array.from(sorted, (day) => cells[rowOf.get(day) ?? -1] ?? '');
}

/** A text without the Ctrl-Z that DOS programs write at its end. */
const withoutEndOfFile = (text: string) => (text.endsWith(endOfFile) ? text.slice(0, text.indexOf(endOfFile)) : text);

/** Lines of a file that is too large to be parsed in which a mistake is looked for. */
const explainedLines = 20_000;

/** The bytes to parse: all of them, or of too large a file the first lines, which may show what is wrong with it. */
function parsedPart(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const lineEnd = text.includes(lineFeed) ? lineFeed : carriageReturn;
  let [lines, end, part] = [0, 0, 0];
  for (let at = text.indexOf(lineEnd); at >= 0 && lines <= maxParsedLines; at = text.indexOf(lineEnd, at + 1)) {
    end = at + 1;
    if (++lines === explainedLines) part = end;
  }
  if (bytes.length <= maxParsedBytes && lines <= maxParsedLines) return bytes;
  return bytes.subarray(0, Math.min(part || end, maxParsedBytes));
}

/**
 * The table of any file, parsed cell by cell.
 *
 * @throws UserError if a cell cannot be read, a day has two closes, or there is no row
 */
export async function parsedTable(whole: Uint8Array, layout: Layout): Promise<Table> {
  const { file, headerLines } = layout;
  const bytes = parsedPart(whole);
  if (bytes.length < whole.length) {
    if (bytes.length > 0) await parsedTable(bytes, { ...layout, lines: explainedLines });
    throw tooLarge(file);
  }
  const text = withoutEndOfFile(new TextDecoder().decode(bytes));
  const { parsedRows } = await import('./parsed-rows.ts');
  refuseNulBytes(text, file);
  const { lines, cells, ...parsed } = await parsedRows(text, layout);
  const { days, closes, notes } = parsed;
  if (days.length === 0) {
    const [note] = notes;
    throw new UserError(`${quotedPath(file)} has a header and no prices${note ? `: ${note.message}` : ''}`, {
      code: 'no-rows',
      file,
      line: Math.max(1, headerLines),
      hint: 'download it again with a longer span',
    });
  }
  const lineOf = (row: number) => lines[row] ?? headerLines;
  const rows = sortRows(days, closes, { lineOf, file });
  return { ...parsed, rows, isCalm: false, lineOf, cells: cells && sortedCells(rows.days, days, cells) };
}
