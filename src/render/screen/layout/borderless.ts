import Table from 'cli-table3';
import { columnsOf, plainRow } from './columns.ts';

const none = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** Rows per call of cli-table3, whose time is quadratic in rows: 9,700 in one call took a minute. */
const maxRows = 200;

/**
 * A table without borders. The styles of the library are cleared: it would colour headers and borders, and a pipe must get no
 * escape codes.
 *
 * @param widths - width of each column in characters; null for that of its content
 * @returns lines without trailing blanks
 */
export function borderless(rows: readonly (readonly string[])[], widths: readonly (number | null)[]): string[] {
  if (rows.length <= maxRows) return wrappedRows(rows, widths);
  const common = widths.map(
    (width, i) => width ?? rows.reduce((max, row) => Math.max(max, columnsOf(row[i] ?? '')), 1),
  );
  return rows.flatMap((row) => plainRow(row, common) ?? wrappedRows([row], common));
}

function wrappedRows(rows: readonly (readonly string[])[], widths: readonly (number | null)[]): string[] {
  const table = new Table({
    chars: none,
    colWidths: [...widths],
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
