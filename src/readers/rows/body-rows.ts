import { plural } from '../../words/counts.ts';
import { quoted } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import { type CsvRecord, cellAt } from './records.ts';
import type { ReaderNote } from './rows.ts';

/** "0.88 Dividend", "4:1 Stock Splits": a line that a web page puts between the prices. */
const event =
  /^[\d.,:/ ]+ ?(cash )?(dividend\p{L}*|dividende\p{L}*|stock splits?|splits?|aktiensplits?|capital gains?|distribution)$/iu;

const eventWord = /dividend|split|gain|distribution/i;

/** True if a line of text may be of a dividend or a split. */
export const mayHoldEvent = (line: string): boolean => eventWord.test(line);

/** Rows of the width of the header, and rows of other widths. */
export interface BodyRows {
  rows: readonly CsvRecord[];
  others: readonly CsvRecord[];
  notes: readonly ReaderNote[];
}

/** True if a line is empty: without a cell, or with nothing in any of them, as Excel leaves of a row that was cleared. */
export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** True if a line is of a dividend or a split. */
const isEvent = ({ cells }: Pick<CsvRecord, 'cells'>): boolean => cells.some((cell) => event.test(cell.trim()));

/** The same row without the empty cells beyond the header. */
function narrowed(row: CsvRecord, width: number): CsvRecord {
  const { cells } = row;
  if (cells.length <= width || !isEmptyRow(cells.slice(width))) return row;
  return { ...row, cells: cells.slice(0, width) };
}

/** Separates rows that have the width of the header, or lack only empty or optional cells, from others; events are left out. */
export function bodyRows(records: readonly CsvRecord[], layout: Layout): BodyRows {
  const events = records.filter((record) => isEvent(record) && !/^[\d.,]+$/.test(cellAt(record, layout.close)));
  const left = events.length === 0 ? records : records.filter((record) => !events.includes(record));
  const written = left.map((record) => narrowed(record, layout.width));
  const fits = ({ cells }: CsvRecord) => cells.length >= layout.minWidth && cells.length <= layout.width;
  const [first] = events;
  const message =
    first && `${plural(events.length, 'line')} of dividends or splits left out: ${quoted(first.cells.join(' '))}`;
  return {
    rows: written.filter(fits),
    others: written.filter((row) => !fits(row)),
    notes: message ? [{ code: 'events', severity: 'info', message }] : [],
  };
}
