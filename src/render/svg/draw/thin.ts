import { line } from 'd3-shape';
import type { Point } from './canvas.ts';

/**
 * The points of a line, thinned to the first, lowest, highest and last of each pixel where several lie on one, so that no extreme is
 * lost. A value that is unknown interrupts the line.
 */
export function thinned(
  values: ArrayLike<number>,
  from: number,
  to: number,
  x: (row: number) => number,
  y: (value: number) => number,
): (Point | null)[] {
  const points: (Point | null)[] = [];
  const isDense = to - from > 1.5 * Math.abs(x(to) - x(from));
  let pixel: { column: number; rows: number[] } | null = null;
  const flush = () => {
    if (pixel === null) return;
    const { rows } = pixel;
    const value = (row: number) => values[row] ?? Number.NaN;
    const low = rows.reduce((a, b) => (value(b) < value(a) ? b : a));
    const high = rows.reduce((a, b) => (value(b) > value(a) ? b : a));
    const kept = [...new Set([rows[0] ?? 0, low, high, rows.at(-1) ?? 0])].sort((a, b) => a - b);
    for (const row of kept) points.push([x(row), y(value(row))]);
    pixel = null;
  };
  for (let row = from; row <= to; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) {
      flush();
      if (points.at(-1) !== null) points.push(null);
      continue;
    }
    const column = isDense ? Math.floor(x(row)) : row;
    if (pixel === null || pixel.column !== column) {
      flush();
      pixel = { column, rows: [] };
    }
    pixel.rows.push(row);
  }
  flush();
  return points;
}

const tenths = (x: number) => Math.round(x * 10);

/** Tenths of a pixel as short as a path can have them: 12, -.4, 0. */
const short = (x: number) => String(x / 10).replace(/^(-?)0\./, '$1.');

const joined = (x: number, y: number) => `${short(x)}${y < 0 ? '' : ' '}${short(y)}`;

/** Draws a path in steps from point to point, to a tenth of a pixel: half as long as one of places. */
function relativePath() {
  let [d, x, y] = ['', 0, 0];
  const to = (command: 'm' | 'l', nextX: number, nextY: number) => {
    const [right, down] = [tenths(nextX), tenths(nextY)];
    if (command === 'm') d += `M${joined(right, down)}`;
    else if (right !== x || down !== y) d += `l${joined(right - x, down - y)}`;
    [x, y] = [right, down];
  };
  return {
    moveTo: (nextX: number, nextY: number) => to('m', nextX, nextY),
    lineTo: (nextX: number, nextY: number) => to('l', nextX, nextY),
    closePath: () => undefined,
    text: () => d,
  };
}

/** The path of some points, interrupted at each null. */
export function pathOf(points: readonly (Point | null)[]): string {
  const path = relativePath();
  line<Point | null>()
    .defined((point) => point !== null)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0)
    .context(path as unknown as CanvasRenderingContext2D)([...points]);
  return path.text();
}

/** The points without the interruptions, for what labels have to keep clear of. */
export const knownPoints = (points: readonly (Point | null)[]): Point[] => points.filter((point) => point !== null);
