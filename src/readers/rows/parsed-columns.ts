import { type DateColumn, dateColumn } from '../cells/date-column.ts';
import { isMissing } from '../cells/missing-values.ts';
import { type NumberColumn, numberColumn } from '../cells/number-column.ts';
import type { Layout } from '../detect/layout.ts';
import { type CsvRecord, cellAt } from './records.ts';

/** The dates and closes of some rows, each column read in the format that fits all of its cells. */
export interface ParsedColumns {
  /** Of all rows. */
  dates: DateColumn;
  /** Rows with a close. */
  priced: readonly CsvRecord[];
  /** Cells of their closes. */
  closes: readonly string[];
  /** Values of these cells. */
  numbers: NumberColumn;
}

/** True if dates are written as "02.01.2025", where "5.868" is five thousand. */
const isDotted = (dates: DateColumn) => dates.fit === 'one' && dates.format.label.startsWith('DD.');

/** Reads the columns of dates and closes. */
export function parsedColumns(rows: readonly CsvRecord[], layout: Layout): ParsedColumns {
  const { options, missingValues } = layout;
  const dates = dateColumn(
    rows.map((row) => cellAt(row, layout.date)),
    layout.dates,
    options.isDaily,
  );
  const hasPrice = (cell: string) => !isMissing(cell) && !missingValues.includes(cell);
  const priced = rows.filter((row) => hasPrice(cellAt(row, layout.close)));
  const closes = priced.map((row) => cellAt(row, layout.close));
  const isEuropean = isDotted(dates) || (layout.delimiter === ';' && dates.fit === 'one' && dates.format.id !== 'iso');
  return { dates, priced, closes, numbers: numberColumn(closes, isEuropean, layout.numbers) };
}
