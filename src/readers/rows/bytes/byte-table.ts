import type { FormatDays } from '../../cells/date-column.ts';
import { isMissing } from '../../cells/missing-values.ts';
import { type NumberNotation, numberNotations } from '../../cells/number-notations.ts';
import type { Layout } from '../../detect/layout.ts';
import { differingRows } from '../adjusted-close.ts';
import { isEmptyRow, isEvent } from '../body-rows.ts';
import { firstRow, hasNul } from '../scanned-rows.ts';
import { sortRows } from '../sort-rows.ts';
import type { Table } from '../table.ts';
import { ByteDates } from './byte-dates.ts';
import { byteDays } from './byte-days.ts';
import { ByteNumbers } from './byte-numbers.ts';
import { byteSymbols, type SymbolRows } from './byte-symbols.ts';
import { RowCursor } from './row-cursor.ts';

const minRows = 10;
const newline = 0x0a;
const quote = 0x22;

/** Cells of the rows that have a close, in the order of the file. */
interface ByteColumns {
  dates: ByteDates;
  numbers: ByteNumbers;
  /** Which rows of `dates` have a close, how many lines are above each, and the first date as text. */
  priced: number[];
  closes: number[];
  adjusted: number[];
  linesAbove: number[];
  firstDate: string;
  lastWidth: number;
}

/** Reads the columns; undefined at the first cell that needs the careful reader. */
function byteColumns(
  bytes: Uint8Array,
  cursor: RowCursor,
  layout: Layout,
  decimal: NumberNotation['decimal'],
  isOfSymbol: (cursor: RowCursor) => boolean,
): ByteColumns | undefined {
  const { date, close, adjusted, minWidth, width, missingValues } = layout;
  const { from, to } = cursor;
  const text = (cell: number) => new TextDecoder().decode(bytes.subarray(from[cell], to[cell])).trim();
  const [dates, numbers, seconds] = [new ByteDates(bytes), new ByteNumbers(bytes), new ByteNumbers(bytes)];
  const found: ByteColumns = {
    ...{ dates, numbers, priced: [], closes: [], adjusted: [], linesAbove: [], firstDate: '', lastWidth: 0 },
  };
  let row = 0;
  while (cursor.next()) {
    if (cursor.width < minWidth || cursor.width > width) return undefined;
    if (!isOfSymbol(cursor)) continue;
    if (!dates.read(from[date] ?? 0, to[date] ?? 0)) return undefined;
    if (row === 0) found.firstDate = text(date);
    found.lastWidth = cursor.width;
    const value = numbers.read(from[close] ?? 0, to[close] ?? 0, decimal);
    if (value > 0) {
      found.priced.push(row);
      found.closes.push(value);
      found.linesAbove.push(cursor.linesAbove);
      if (adjusted !== undefined) {
        const second = adjusted < cursor.width ? seconds.read(from[adjusted] ?? 0, to[adjusted] ?? 0, decimal) : 0;
        if (!(second > 0)) return undefined;
        found.adjusted.push(second);
      }
    } else {
      const cells = Array.from({ length: cursor.width }, (_, cell) => text(cell));
      const written = cells[close] ?? '';
      const hasPrice = !isMissing(written) && !missingValues.includes(written);
      if (hasPrice || isEmptyRow(cells) || isEvent({ cells })) return undefined;
    }
    row++;
  }
  return cursor.isOdd || found.closes.length < minRows ? undefined : found;
}

/** True if rows of one day may be intraday bars, whose times only the careful reader compares. */
function mayBeIntraday({ form, hasTime }: ByteDates, days: Int32Array, layout: Layout): boolean {
  if (!hasTime && form !== 'count' && layout.time === undefined) return false;
  const direction = Math.sign((days[1] ?? 0) - (days[0] ?? 0));
  return direction === 0 || days.some((day, i) => i > 0 && (day - (days[i - 1] ?? 0)) * direction <= 0);
}

/** True if the last row has no line end and nothing behind its date and its close. */
const mayBeTruncated = (bytes: Uint8Array, { lastWidth }: ByteColumns, { date, close }: Layout) =>
  bytes.at(-1) !== newline && bytes.at(-1) !== quote && Math.max(date, close) >= lastWidth - 1;

/** The notation of the closes: the only one that reads them all. */
function notationOf(
  { numbers }: ByteColumns,
  decimal: NumberNotation['decimal'],
  { format }: FormatDays,
  layout: Layout,
) {
  const isEuropean = format.label.startsWith('DD.') || (layout.delimiter === ';' && format.id !== 'iso');
  const id = numbers.notation(decimal, isEuropean);
  return layout.numbers && !layout.numbers.includes(id ?? '')
    ? undefined
    : numberNotations.find((known) => known.id === id);
}

function tableIn(
  bytes: Uint8Array,
  cursor: RowCursor,
  layout: Layout,
  symbols: SymbolRows,
  decimal: NumberNotation['decimal'],
): Table | undefined {
  const { file, headerLines } = layout;
  const columns = byteColumns(bytes, cursor, layout, decimal, symbols.isOfSymbol);
  const dates = columns && byteDays(columns.dates, columns.firstDate, layout.dates);
  const numbers = dates && notationOf(columns, decimal, dates, layout);
  if (!numbers || mayBeTruncated(bytes, columns, layout)) return undefined;
  const days = Int32Array.from(columns.priced, (row) => dates.days[row] ?? 0);
  if (mayBeIntraday(columns.dates, days, layout)) return undefined;
  const closes = Float64Array.from(columns.closes);
  const lineOf = (row: number) => headerLines + 1 + (columns.linesAbove[row] ?? -1);
  return {
    rows: sortRows(days, closes, { lineOf, file }),
    days,
    closes,
    isCalm: false,
    lineOf,
    missing: dates.days.length - days.length,
    differing: layout.adjusted === undefined ? 0 : differingRows(closes, Float64Array.from(columns.adjusted)),
    symbol: symbols.symbol,
    formats: { dates: dates.format, numbers },
    cells: undefined,
    notes: [],
  };
}

/**
 * The table of a file whose cells are quoted, or whose dates or prices are written in another way than ISO, read from its
 * bytes. It equals that of the careful reader, which reads whatever is in doubt here.
 *
 * @returns undefined if anything needs the careful reader, if only to explain what is wrong
 * @throws UserError if a day has two closes
 */
export function byteTable(bytes: Uint8Array, layout: Layout): Table | undefined {
  const { options, delimiter, headerLines, width } = layout;
  if (options.keepsCells || !options.isDaily || !options.isPositive || delimiter === ' ') return undefined;
  const start = firstRow(bytes, headerLines, true);
  if (start < 0 || hasNul(bytes)) return undefined;
  const cursor = () => new RowCursor(bytes, start, delimiter.charCodeAt(0), width);
  const symbols = byteSymbols(bytes, cursor(), layout);
  if (!symbols) return undefined;
  return tableIn(bytes, cursor(), layout, symbols, '.') ?? tableIn(bytes, cursor(), layout, symbols, ',');
}
