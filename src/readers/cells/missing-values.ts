/** Cells that mean "no price that day" in any layout: what pandas, R, Excel, Bloomberg and web pages write. */
const missingValues = new Set([
  ...['', '.', '-', '--', '\u2013', '\u2014'],
  ...['na', 'n/a', '#n/a', '#n/a n/a', 'n.a.', 'nan', '<na>', 'nat', 'none', 'null', '(null)', 'nil', 'missing'],
]);

/** True if a trimmed cell has no value. */
export const isMissing = (cell: string): boolean => cell.length < 9 && missingValues.has(cell.toLowerCase());
