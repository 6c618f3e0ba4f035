/** Lowest and highest of the figures that fall to each of so many columns; NaN where none is known. */
export interface Extent {
  low: number;
  high: number;
}

/** Shares a history out over columns, the last figure in the last one; fewer figures than columns repeat. */
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

/** Dots of a braille character by row, left and right; they add up to its offset from the empty one. */
const dots = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

interface Grid {
  /** Levels from the top, 0 for the highest. */
  top: number;
  bottom: number;
}

/** The levels that each column covers: its own extent, and what lies between it and that of the column before. */
function levels(columns: readonly Extent[], count: number): (Grid | null)[] {
  const known = columns.filter(({ low }) => !Number.isNaN(low));
  const lowest = Math.min(...known.map(({ low }) => low));
  const highest = Math.max(...known.map(({ high }) => high));
  const level = (value: number) =>
    highest > lowest ? Math.round(((highest - value) / (highest - lowest)) * (count - 1)) : Math.floor(count / 2);
  const own = columns.map(({ low, high }) => (Number.isNaN(low) ? null : { top: level(high), bottom: level(low) }));
  return own.map((one, i) => {
    const before = own[i - 1];
    if (!one || !before) return one;
    return { top: Math.min(one.top, before.bottom + 1), bottom: Math.max(one.bottom, before.top - 1) };
  });
}

/**
 * A history as a line of braille dots, two columns and four levels to a character; of asterisks where only ASCII shows.
 *
 * @returns `height` lines of `width` characters, blank where nothing is known
 */
export function lineChart(
  values: readonly (number | null)[],
  { width, height, unicode }: { width: number; height: number; unicode: boolean },
): string[] {
  const [across, down] = unicode ? [2, 4] : [1, 1];
  const grid = levels(extents(values, width * across), height * down);
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
