import { withoutCurrency } from '../cells/currency.ts';
import type { DateFormat } from '../cells/date-formats.ts';
import type { NumberNotation } from '../cells/number-notations.ts';
import { plainDigits } from '../cells/plain-digits.ts';
import type { Layout } from '../detect/layout.ts';
import { ambiguousDates, ambiguousNumbers } from '../errors/ambiguous-column.ts';
import { refuseIntraday } from '../errors/refuse-intraday.ts';
import { refuseReturns } from '../errors/refuse-returns.ts';
import { type RowError, rowError } from '../errors/row-error.ts';
import { differingRows } from './adjusted-close.ts';
import { bodyRows, isEmptyRow } from './body-rows.ts';
import { footerNote, withoutFooter } from './footer.ts';
import { type ParsedColumns, parsedColumns } from './parsed-columns.ts';
import { type CsvRecord, cellAt, records } from './records.ts';
import type { ReaderNote, Rows } from './rows.ts';
import { symbolRows } from './symbol-rows.ts';
import { lastRowMayBeTruncated, truncationNote } from './truncated-row.ts';

/** Rows of a parsed file, in the order of the file. */
export interface ParsedRows extends Rows {
  /** Physical line of each row. */
  lines: Int32Array;
  /** Symbol of the rows, if the file has those of several. */
  symbol: string | undefined;
  formats: { dates: DateFormat; numbers: NumberNotation };
  /** Digits of each value, if the read options keep them. */
  cells: string[] | undefined;
  notes: ReaderNote[];
}

/** Adjusted closes, NaN if they are not numbers in the notation of the close. */
function adjustedCloses(
  rows: readonly CsvRecord[],
  { adjusted }: Layout,
  number: (cell: string) => number,
): Float64Array | undefined {
  if (adjusted === undefined) return undefined;
  return Float64Array.from(withoutCurrency(rows.map((row) => cellAt(row, adjusted))), number);
}

/** Rows without the last one if it may be truncated, and a note that says so. */
function withoutTruncatedRow(
  text: string,
  rows: readonly CsvRecord[],
  layout: Layout,
): { rows: readonly CsvRecord[]; columns: ParsedColumns; notes: ReaderNote[] } {
  const columns = parsedColumns(rows, layout);
  const { priced, closes, numbers } = columns;
  const last = rows.at(-1);
  if (!last) return { rows, columns, notes: [] };
  const cells = {
    dates: rows.map((row) => cellAt(row, layout.date)),
    closes: last === priced.at(-1) ? closes : [],
  };
  const point = numbers.fit === 'one' ? numbers.notation.decimal : '.';
  if (!lastRowMayBeTruncated(text, last.cells.length, layout, cells, point)) return { rows, columns, notes: [] };
  const complete = rows.slice(0, -1);
  return { rows: complete, columns: parsedColumns(complete, layout), notes: [truncationNote(last, layout)] };
}

/** Keeps the first error of each kind, and counts the others: every row of a file may be wrong. */
function addError(errors: RowError[], error: RowError): void {
  const first = errors.find(({ kind }) => kind === error.kind);
  if (first) first.others = (first.others ?? 0) + 1;
  else errors.push(error);
}

/** Indices of the rows with a date and a close, and what is wrong with others; rows without a price are neither. */
function checkedRows(
  rows: readonly CsvRecord[],
  days: ArrayLike<number>,
  { priced, numbers }: ParsedColumns,
  { options }: Layout,
): { kept: number[]; values: number[]; errors: RowError[] } {
  const closeOf = new Map(priced.map((row, i) => [row, numbers.fit === 'one' ? (numbers.values[i] ?? Number.NaN) : 1]));
  const [kept, values, errors]: [number[], number[], RowError[]] = [[], [], []];
  rows.forEach((row, i) => {
    const value = closeOf.get(row);
    if (Number.isNaN(days[i])) addError(errors, { kind: 'date', ...row });
    else if (value === undefined) return;
    else if (!Number.isFinite(value) || (options.isPositive && !(value > 0)))
      addError(errors, { kind: 'price', ...row, value });
    else {
      kept.push(i);
      values.push(value);
    }
  });
  return { kept, values, errors };
}

/**
 * Rows of any delimited text, quoted or not, parsed by csv-parse. The format of the dates and the notation of the prices are
 * those that fit their whole columns.
 *
 * @returns rows in the order of the file, with their physical lines
 * @throws UserError with file, line, column and cell of what cannot be read
 */
export async function parsedRows(text: string, layout: Layout): Promise<ParsedRows> {
  const written = (await records(text, layout)).filter(({ cells }) => !isEmptyRow(cells));
  const { rows: above, footer } = withoutFooter(written);
  const body = bodyRows(above, layout);
  const { rows: ours, symbol } = symbolRows(body.rows, layout);
  const widthErrors: RowError[] = [];
  for (const row of body.others) addError(widthErrors, { kind: 'width', ...row });
  const endsText = footer.length === 0 && ours.at(-1)?.line === written.at(-1)?.line;
  const { rows, columns, notes } = endsText
    ? withoutTruncatedRow(text, ours, layout)
    : { rows: ours, columns: parsedColumns(ours, layout), notes: [] };
  const { dates, priced, numbers } = columns;
  if (dates.fit === 'several') throw ambiguousDates(dates.formats, rows[0], layout);
  if (numbers.fit === 'several' && widthErrors.length === 0)
    throw ambiguousNumbers(numbers.notations, priced[0], layout);
  const { kept, values, errors } = checkedRows(rows, dates.days, columns, layout);
  if (errors.length > 0 && numbers.fit === 'one')
    refuseReturns(columns.closes, numbers.values, priced[0]?.line ?? 1, layout);
  if (widthErrors.length + errors.length > 0 || dates.fit !== 'one' || numbers.fit !== 'one') {
    const all = [...widthErrors, ...errors].sort((a, b) => a.line - b.line);
    throw rowError(all, layout, dates.format, numbers.fit === 'one' ? numbers.notation : undefined);
  }
  const { notation } = numbers;
  const found = kept.map((i) => rows[i] as CsvRecord);
  const days = Int32Array.from(kept, (i) => dates.days[i] ?? 0);
  const lines = Int32Array.from(found, ({ line }) => line);
  const closes = Float64Array.from(values);
  const adjusted = adjustedCloses(found, layout, notation.number);
  if (layout.options.isDaily) refuseIntraday(days, found, layout);
  return {
    days,
    lines,
    closes,
    missing: rows.length - kept.length,
    differing: adjusted ? differingRows(closes, adjusted) : 0,
    symbol,
    formats: { dates: dates.format, numbers: notation },
    cells: layout.options.keepsCells
      ? withoutCurrency(found.map((row) => cellAt(row, layout.close))).map((cell) =>
          plainDigits(cell, notation.decimal),
        )
      : undefined,
    notes: [...notes, ...body.notes, ...footerNote(footer)],
  };
}
