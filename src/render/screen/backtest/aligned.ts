import { borderless } from '../layout/borderless.ts';

type Rows = readonly (readonly string[])[];

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Groups of columns, each with the first one, that are no wider than a table may be; all in one where they fit. */
function stacked(widths: readonly number[], width: number): number[][] {
  const groups: number[][] = [];
  for (const i of widths.keys()) {
    if (i === 0) continue;
    const last = groups.at(-1);
    const wider = [0, ...(last ?? []), i];
    if (last && sum(wider.map((column) => (widths[column] ?? 0) + 1)) + 1 <= width) last.push(i);
    else groups.push([i]);
  }
  return groups.length === 0 ? [[0]] : groups.map((group) => [0, ...group]);
}

/**
 * The first column to the left, all others to the right, each as wide as its widest cell; closer where that would be too wide, and in
 * parts one below the other, each with the first column, where that is still too wide.
 */
export function aligned(rows: Rows, width: number): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const gap = sum(widths.map((column) => column + 2)) <= width ? 2 : 1;
  const groups = gap === 2 ? [[...widths.keys()]] : stacked(widths, width);
  return groups.flatMap((group) => {
    const padded = rows.map((row) =>
      group.map((i) => (i === 0 ? `  ${row[i] ?? ''}` : (row[i] ?? '').padStart((widths[i] ?? 0) + gap))),
    );
    return borderless(
      padded,
      group.map((i) => (widths[i] ?? 0) + (i === 0 ? 2 : gap)),
    );
  });
}
