/** Lowest and highest value in each column of the chart; NaN where none is known. */
export interface Extent {
  low: number;
  high: number;
}

/** Distributes a history over columns, the last value in the last one; fewer values than columns repeat. */
export function extents(values: readonly (number | null)[], columns: number): Extent[] {
  return Array.from({ length: columns }, (_, i) => {
    const from = Math.floor((i * values.length) / columns);
    const to = Math.max(from + 1, Math.floor(((i + 1) * values.length) / columns));
    const known = values.slice(from, to).filter((value) => value !== null);
    return {
      low: known.length ? Math.min(...known) : Number.NaN,
      high: known.length ? Math.max(...known) : Number.NaN,
    };
  });
}

/** Dots of a braille character by row, left and right; their sum is the offset from the empty character. */
const dots = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

interface Grid {
  /** Levels counted from the top, 0 for the highest. */
  top: number;
  bottom: number;
}

/** Levels that each column covers: its own range, and the gap to that of the column before. */
function levels(
  columns: readonly Extent[],
  count: number,
  [lowest, highest]: readonly [number, number],
): (Grid | null)[] {
  const level = (value: number) =>
    highest > lowest ? Math.round(((highest - value) / (highest - lowest)) * (count - 1)) : Math.floor(count / 2);
  const own = columns.map(({ low, high }) => (Number.isNaN(low) ? null : { top: level(high), bottom: level(low) }));
  return own.map((one, i) => {
    const before = own[i - 1];
    if (!one || !before) return one;
    return { top: Math.min(one.top, before.bottom + 1), bottom: Math.max(one.bottom, before.top - 1) };
  });
}

interface LineChart {
  width: number;
  height: number;
  unicode: boolean;
  /** Values at the bottom and at the top; the lowest and the highest one if absent. */
  domain?: readonly [number, number];
}

function rangeOf(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value) => value !== null);
  return [Math.min(...known), Math.max(...known)];
}

/**
 * A line chart in braille dots, two columns and four levels per character, or in asterisks for ASCII.
 *
 * @returns `height` lines of `width` characters, blank where values are unknown
 */
export function lineChart(
  values: readonly (number | null)[],
  { width, height, unicode, domain = rangeOf(values) }: LineChart,
): string[] {
  const [across, down] = unicode ? [2, 4] : [1, 1];
  const grid = levels(extents(values, width * across), height * down, domain);
  const isSet = (column: number, level: number) => {
    const one = grid[column];
    return one !== null && one !== undefined && level >= one.top && level <= one.bottom;
  };
  const character = (column: number, line: number) => {
    if (!unicode) return isSet(column, line) ? '*' : ' ';
    let sum = 0;
    for (const [i, [left, right]] of dots.entries()) {
      if (isSet(2 * column, 4 * line + i)) sum += left;
      if (isSet(2 * column + 1, 4 * line + i)) sum += right;
    }
    return sum === 0 ? ' ' : String.fromCodePoint(0x2800 + sum);
  };
  return Array.from({ length: height }, (_, line) =>
    Array.from({ length: width }, (__, column) => character(column, line)).join(''),
  );
}
