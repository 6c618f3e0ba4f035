import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { listWords } from '../../words/list-words.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { DateFormat } from '../cells/date-formats.ts';
import type { NumberNotation } from '../cells/number-notations.ts';
import type { Layout } from '../detect/layout.ts';
import { type CsvRecord, cellAt } from '../rows/records.ts';

/** The error that one cell, and with it its column, has several readings. */
function ambiguous(
  row: CsvRecord | undefined,
  kind: 'date' | 'close',
  layout: Layout,
  readings: (cell: string) => string[],
  { code, hint }: { code: string; hint: string },
): UserError {
  const { file, names } = layout;
  const [line, column] = [row?.line, names[kind]];
  const cell = row ? cellAt(row, layout[kind]) : '';
  return new UserError(
    `${quotedPath(file)} line ${line}, ${columnWords(column)}: ${quoted(cell)} may be ${listWords(readings(cell), 'or')}, and no row shows which`,
    { code, file, line, column, hint },
  );
}

/** Error for a column of dates that several formats read, as different days. */
export const ambiguousDates = (formats: readonly DateFormat[], row: CsvRecord | undefined, layout: Layout): UserError =>
  ambiguous(row, 'date', layout, () => formats.map(({ label }) => label), {
    code: 'ambiguous-dates',
    hint: 'write the dates as YYYY-MM-DD, or download a longer span: a day above 12 settles it',
  });

/** Error for a column of prices that several notations read, as different numbers. */
export const ambiguousNumbers = (
  notations: readonly NumberNotation[],
  row: CsvRecord | undefined,
  layout: Layout,
): UserError =>
  ambiguous(row, 'close', layout, (cell) => notations.map(({ number }) => String(number(cell))), {
    code: 'ambiguous-numbers',
    hint: 'write the prices without separators of thousands and with a decimal point',
  });
