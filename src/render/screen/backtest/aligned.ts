import { borderless } from '../layout/borderless.ts';

const screen = 80;

/** The first column to the left, all others to the right, each as wide as its widest cell; closer where that would be too wide. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const wide = widths.reduce((sum, width) => sum + width + 2, 0) <= screen;
  const gap = wide ? 2 : 1;
  const padded = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? `  ${cell}` : cell.padStart((widths[i] ?? 0) + gap))),
  );
  return borderless(
    padded,
    widths.map((width, i) => width + (i === 0 ? 2 : gap)),
  );
}
