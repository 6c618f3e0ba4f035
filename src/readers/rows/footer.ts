import { quoted } from '../../words/quoted.ts';
import type { CsvRecord } from './records.ts';
import type { ReaderNote } from './rows.ts';

/** True for a sentence instead of cells: "Downloaded from ...". */
const isFooter = ({ cells }: CsvRecord) =>
  cells.slice(1).every((cell) => cell.trim() === '') && /^\p{L}[^\n]*\p{L}{2}[^\p{L}]+\p{L}{2}/u.test(cells[0] ?? '');

/** Separates the rows from the lines of text below them. */
export function withoutFooter(records: readonly CsvRecord[]): {
  rows: readonly CsvRecord[];
  footer: readonly CsvRecord[];
} {
  const last = records.findLastIndex((record) => !isFooter(record));
  return { rows: records.slice(0, last + 1), footer: records.slice(last + 1) };
}

/** Note on the lines of text below the rows; none if there are none. */
export function footerNote([first, ...others]: readonly CsvRecord[]): ReaderNote[] {
  if (!first) return [];
  const more = others.length > 0 ? ` and ${others.length} more below it` : '';
  const message = `line ${first.line} is not a row: left out${more}: ${quoted(first.cells[0] ?? '')}`;
  return [{ code: 'footer', severity: 'warning', message }];
}
