export type Cell = string | number | boolean | null;

/** Text that a spreadsheet would evaluate as a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A CSV cell. Unknown is empty, numbers stay as they are, and a leading quote keeps a spreadsheet from evaluating text as a
 * formula.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with a header. */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
