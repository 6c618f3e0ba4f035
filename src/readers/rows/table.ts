import { quotedPath, UserError } from '../../errors.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Writing } from '../detect/parser.ts';
import { refuseNul } from '../errors/nul.ts';
import { refuseTooLarge } from '../errors/too-large.ts';
import type { Layout } from '../reader.ts';
import { plainLines } from './plain-lines.ts';
import { inOneDirection, inOrder, type OrderedRows } from './sort-rows.ts';

/** Rows oldest first, and as they stand in the file, where one that repeats the one before it may be left out. */
export interface Table {
  rows: OrderedRows;
  days: Int32Array;
  closes: Float64Array;
  /** Whether it is known that no close is more than twice or less than half of the one before. */
  isCalm: boolean;
  /** Rows whose adjusted close differs from the close. */
  apart: number;
  lineOf(row: number): number;
  missing: number;
  /** The symbol whose rows these are, where the file has those of several. */
  symbol: string | undefined;
  /** How its dates and numbers are written. */
  written: { dates: Writing; numbers: Writing };
  /** Digits of each value in the order of `rows`, where the purpose keeps them. */
  cells: readonly string[] | undefined;
  notes: readonly Omit<QualityNote, 'file'>[];
}

const plainly = { dates: { id: 'iso', is: 'YYYY-MM-DD' }, numbers: { id: 'plain', is: '5868.55' } };

/**
 * The quick way, for plain rows; undefined where a cell has to be looked into.
 *
 * @throws UserError where a day has two closes
 */
export function readPlainly(bytes: Uint8Array, layout: Layout): Table | undefined {
  // Cells and a column of symbols have to be looked at, and a vendor's own way of writing has to be kept to.
  if (layout.purpose.keepsCells || layout.symbol !== undefined || (layout.dates && !layout.dates.includes('iso')))
    return undefined;
  if (layout.numbers && !layout.numbers.includes('plain')) return undefined;
  const plain = plainLines(bytes, layout);
  if (!plain) return undefined;
  const { days, closes, missing, repeated, lines, lastLines, direction, isCalm, apart } = plain;
  // Rows of one day at different times may be bars within the day.
  if ((direction === 0 || repeated > 0) && layout.time !== undefined) return undefined;
  const lineIn = (above: Int32Array | undefined) => (row: number) => layout.headerLines + 1 + (above?.[row] ?? row);
  const [lineOf, lastLineOf] = [lineIn(lines), lineIn(lastLines)];
  const ordered =
    inOneDirection(days, closes, direction) ?? inOrder(days, closes, { lineOf, lastLineOf, file: layout.file });
  const rows = { ...ordered, repeated: ordered.repeated + repeated };
  const rest = { lineOf, missing, symbol: undefined, written: plainly, cells: undefined, notes: [] };
  return { rows, days, closes, isCalm, apart, ...rest };
}

/** The cells of these days: the first one where a day stands there twice. */
function inDays(ordered: Int32Array, days: Int32Array, cells: readonly string[]): string[] {
  const rowOf = new Map<number, number>();
  for (let i = days.length - 1; i >= 0; i--) rowOf.set(days[i] ?? 0, i);
  return Array.from(ordered, (day) => cells[rowOf.get(day) ?? -1] ?? '');
}

/** @throws UserError where a cell cannot be read, a day has two closes or there is no row at all */
export async function readCarefully(bytes: Uint8Array, layout: Layout): Promise<Table> {
  const { file, headerLines } = layout;
  refuseTooLarge(bytes, file);
  const text = new TextDecoder().decode(bytes);
  const { delimitedRows } = await import('./delimited.ts');
  refuseNul(text, file);
  const { days, closes, lines, cells, notes, ...rest } = await delimitedRows(text, layout);
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
  const rows = inOrder(days, closes, { lineOf, file });
  return { ...rest, rows, days, closes, isCalm: false, lineOf, cells: cells && inDays(rows.days, days, cells), notes };
}
