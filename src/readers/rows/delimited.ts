import { quoted } from '../../errors.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { rowsApart } from '../cells/adjusted.ts';
import { type ToldDates, toldDates } from '../cells/date-column.ts';
import { plainDigits } from '../cells/digits.ts';
import { toldNumbers, withoutCurrency } from '../cells/number-column.ts';
import { refuseIntraday } from '../detect/intraday.ts';
import type { Writing } from '../detect/parser.ts';
import { ambiguousDates, ambiguousNumbers, explained, type Mistake } from '../errors/mistakes.ts';
import type { Layout, Rows } from '../reader.ts';
import { footerNote, withoutFooter } from './footer.ts';
import { type Line, records } from './records.ts';
import { rowsOfSymbol } from './symbol-rows.ts';
import { mayBeTorn } from './truncated-row.ts';

/** What the careful reader makes of a file. */
export interface CarefulRows extends Rows {
  /** Physical line of each row. */
  lines: Int32Array;
  /** Rows whose adjusted close differs from the close. */
  apart: number;
  /** The symbol whose rows these are, where the file has those of several. */
  symbol: string | undefined;
  /** How dates and numbers are written. */
  written: { dates: Writing; numbers: Writing };
  /** Digits of each value, where the purpose keeps them. */
  cells: string[] | undefined;
  notes: Omit<QualityNote, 'file'>[];
}

/** Whether a line has nothing in it; csv-parse itself skips only those without even a blank. */
const isBlank = (cells: readonly string[]) => cells.length === 1 && cells[0]?.trim() === '';

const isDotted = (dates: ToldDates) => dates.told === 'one' && dates.format.is.startsWith('DD.');

/** Prices of the adjusted column, as far as they are numbers in the notation of the close. */
function adjustedOf(rows: readonly Line[], layout: Layout, number: (cell: string) => number): Float64Array | undefined {
  const { adjusted } = layout;
  if (adjusted === undefined) return undefined;
  const cells = withoutCurrency(rows.map((row) => (row.cells[adjusted] ?? '').trim()));
  return Float64Array.from(cells, number);
}

/**
 * Reads any delimited text with csv-parse, quoted or not; tells the format of its dates and the notation of its prices, each
 * from the whole column; and explains what it cannot read.
 *
 * @returns rows in the order of the file, with their physical lines
 * @throws UserError with file, line, column and cell
 */
export async function delimitedRows(text: string, layout: Layout): Promise<CarefulRows> {
  const written = (await records(text, layout)).filter(
    ({ line, cells }) => line > layout.headerLines && !isBlank(cells),
  );
  const { rows: body, footer } = withoutFooter(written);
  const { purpose } = layout;
  const notes: CarefulRows['notes'] = [];
  const at = ({ cells }: Line, column: number) => (cells[column] ?? '').trim();
  const isMissing = (cell: string) => cell === '' || layout.missing.includes(cell);
  const leastWidth = layout.width - (layout.lastMayBeAbsent ? 1 : 0);
  const fits = ({ cells }: Line) => cells.length >= leastWidth && cells.length <= layout.width;
  const { rows: ours, symbol } = rowsOfSymbol(body.filter(fits), layout);
  let rows = ours;
  const mistakes: Mistake[] = body.filter((row) => !fits(row)).map((row) => ({ kind: 'width', ...row }));

  const tell = () => {
    const dates = toldDates(
      rows.map((row) => at(row, layout.date)),
      layout.dates,
      purpose.isDaily,
    );
    const priced = rows.filter((row) => !isMissing(at(row, layout.close)));
    const isEuropean =
      isDotted(dates) || (layout.delimiter === ';' && dates.told === 'one' && dates.format.id !== 'iso');
    const closes = priced.map((row) => at(row, layout.close));
    return { dates, priced, closes, numbers: toldNumbers(closes, isEuropean, layout.numbers) };
  };
  let { dates, priced, closes, numbers } = tell();
  const last = rows.at(-1);
  const point = numbers.told === 'one' ? numbers.notation.decimal : '.';
  if (last && last === body.at(-1) && footer.length === 0) {
    const isPriced = last === priced.at(-1);
    const cells = { dates: rows.map((row) => at(row, layout.date)), closes: isPriced ? closes : [] };
    if (mayBeTorn(text, last.cells.length, layout, cells, point)) {
      notes.push({
        code: 'torn-line',
        severity: 'warning',
        message: `line ${last.line} has no line end and may be cut off: ${quoted(last.cells.join(layout.delimiter))} is left out`,
      });
      rows = rows.slice(0, -1);
      ({ dates, priced, closes, numbers } = tell());
    }
  }
  notes.push(...footerNote(footer));
  if (dates.told === 'several') {
    const [first] = rows as [Line];
    throw ambiguousDates(dates.formats, at(first, layout.date), first.line, layout);
  }
  if (numbers.told === 'several' && mistakes.length === 0) {
    const [first] = priced as [Line];
    throw ambiguousNumbers(numbers.notations, at(first, layout.close), first.line, layout);
  }
  const priceOf = new Map(
    priced.map((row, i) => [row, numbers.told === 'one' ? (numbers.values[i] ?? Number.NaN) : 1]),
  );
  const kept: number[] = [];
  rows.forEach((row, i) => {
    const value = priceOf.get(row);
    if (Number.isNaN(dates.days[i])) mistakes.push({ kind: 'date', ...row });
    else if (value === undefined) return;
    else if (!Number.isFinite(value) || (purpose.isPositive && !(value > 0)))
      mistakes.push({ kind: 'price', ...row, value });
    else kept.push(i);
  });
  if (mistakes.length > 0 || dates.told !== 'one' || numbers.told !== 'one') {
    throw explained(
      mistakes.sort((a, b) => a.line - b.line),
      layout,
      dates.format,
      numbers.told === 'one' ? numbers.notation : undefined,
    );
  }
  const row = (i: number) => rows[i] as Line;
  const closesKept = Float64Array.from(kept, (i) => priceOf.get(row(i)) ?? Number.NaN);
  const adjusted = adjustedOf(kept.map(row), layout, numbers.notation.number);
  const { decimal } = numbers.notation;
  const days = Int32Array.from(kept, (i) => dates.days[i] ?? 0);
  const lines = Int32Array.from(kept, (i) => row(i).line);
  const stampOf = (i: number) => {
    const stamped = row(kept[i] ?? 0);
    return layout.time === undefined
      ? at(stamped, layout.date)
      : `${at(stamped, layout.date)} ${at(stamped, layout.time)}`;
  };
  if (purpose.isDaily) refuseIntraday(days, lines, stampOf, layout);
  return {
    days,
    lines,
    closes: closesKept,
    missing: rows.length - kept.length,
    apart: adjusted ? rowsApart(closesKept, adjusted) : 0,
    symbol,
    written: { dates: dates.format, numbers: numbers.notation },
    cells: purpose.keepsCells ? kept.map((i) => plainDigits(at(row(i), layout.close), decimal)) : undefined,
    notes,
  };
}
