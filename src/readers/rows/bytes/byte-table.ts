import { type WrittenRows, writtenRows } from '../../../kernel/written/written-rows.ts';
import type { Piece, WrittenLayout } from '../../../kernel/written/written-text.ts';
import { isMissing } from '../../cells/missing-values.ts';
import type { Layout } from '../../detect/layout.ts';
import { adjustedTolerance } from '../adjusted-close.ts';
import { mayHoldEvent } from '../body-rows.ts';
import { firstRow, hasNul } from '../scanned-rows.ts';
import { monotonicRows, sortRows } from '../sort-rows.ts';
import type { Table } from '../table.ts';
import { byteDays } from './byte-days.ts';
import { byteNotation } from './byte-notation.ts';
import { byteSymbols, type SymbolRows } from './byte-symbols.ts';

const minRows = 10;
const newline = 0x0a;
const quote = 0x22;

type TextOf = (piece: Piece) => string;

/** True if every row without a price has a cell that says so, and is neither empty nor of a dividend. */
const areKnownGaps = ({ unpriced }: WrittenRows, { missingValues, delimiter }: Layout, textOf: TextOf) =>
  unpriced.every(({ row, cell }) => {
    const [written, whole] = [textOf(cell), textOf(row)];
    const hasPrice = !isMissing(written) && !missingValues.includes(written);
    const isEmpty = whole.replaceAll(delimiter, '').replaceAll('"', '').trim() === '';
    return !(hasPrice || isEmpty || mayHoldEvent(whole));
  });

/** True if the last row has no line end and nothing behind its date and its close. */
const mayBeTruncated = (bytes: Uint8Array, { lastWidth }: WrittenRows, { date, close }: Layout) =>
  bytes.at(-1) !== newline && bytes.at(-1) !== quote && Math.max(date, close) >= lastWidth - 1;

/** True if rows of one day may be intraday bars, whose times only the careful reader compares. */
function mayBeIntraday({ dates: { form, hasTime } }: WrittenRows, days: Int32Array, { time }: Layout): boolean {
  if (!hasTime && form !== 'count' && time === undefined) return false;
  const direction = Math.sign((days[1] ?? 0) - (days[0] ?? 0));
  return direction === 0 || days.some((day, i) => i > 0 && (day - (days[i - 1] ?? 0)) * direction <= 0);
}

function tableIn(
  bytes: Uint8Array,
  layout: Layout,
  columns: WrittenLayout,
  { symbol, cell }: SymbolRows,
  textOf: TextOf,
): Table | undefined {
  const { file, headerLines, delimiter } = layout;
  const { decimal } = columns;
  const read = writtenRows(bytes, columns, cell);
  if (!read || mayBeTruncated(bytes, read, layout) || !areKnownGaps(read, layout, textOf)) return undefined;
  const dates = byteDays(read.dates, textOf, layout.dates);
  if (!dates) return undefined;
  const { format, course } = dates;
  const isEuropean = format.label.startsWith('DD.') || (delimiter === ';' && format.id !== 'iso');
  const numbers = byteNotation(read.numbers, decimal, isEuropean, layout.numbers);
  if (!numbers) return undefined;
  const missing = read.unpriced.length;
  const isPriced = (_: number, row: number) => !Number.isNaN(read.closes[row]);
  const priced = <Column extends Int32Array | Float64Array>(column: Column) =>
    missing === 0 ? column : (column.filter(isPriced) as Column);
  const [days, closes, linesAbove] = [priced(dates.days), priced(read.closes), priced(read.linesAbove)];
  if (closes.length < minRows || (course.direction === 0 && mayBeIntraday(read, days, layout))) return undefined;
  const lineOf = (row: number) => headerLines + 1 + (linesAbove[row] ?? -1);
  const sorted = course.direction === 0 ? undefined : monotonicRows(days, closes, course.direction);
  return {
    rows: sorted ?? sortRows(days, closes, { lineOf, file }),
    ...{ days, closes, lineOf, missing, symbol },
    isCalm: read.isCalm,
    differing: read.apart,
    formats: { dates: format, numbers },
    cells: undefined,
    notes: [],
  };
}

/**
 * The table of a file whose cells are quoted, or whose dates or prices are written in another way than ISO, read from its
 * bytes. It equals that of the careful reader, which reads whatever is in doubt here.
 *
 * @returns undefined if anything needs the careful reader, if only to explain what is wrong
 * @throws UserError if a day has two closes, or no single symbol is the requested one
 */
export function byteTable(bytes: Uint8Array, layout: Layout): Table | undefined {
  const { options, delimiter, headerLines } = layout;
  if (options.keepsCells || !options.isDaily || !options.isPositive || delimiter === ' ') return undefined;
  const start = firstRow(bytes, headerLines, true);
  if (start < 0 || start === bytes.length || hasNul(bytes)) return undefined;
  const body = bytes.subarray(start);
  const decoder = new TextDecoder();
  const textOf: TextOf = ({ from, to }) => decoder.decode(body.subarray(from, to)).trim();
  const columns: WrittenLayout = { ...layout, decimal: '.', apartFrom: adjustedTolerance };
  const symbols = byteSymbols(body, columns, layout, textOf);
  if (!symbols) return undefined;
  return (
    tableIn(body, layout, columns, symbols, textOf) ??
    tableIn(body, layout, { ...columns, decimal: ',' }, symbols, textOf)
  );
}
