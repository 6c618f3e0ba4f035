import { type Box, type Canvas, overlaps, type Point, type TextStyle, textBox } from './canvas.ts';
import type { Colour } from './colours.ts';
import { textWidth } from './text-width.ts';

/** A label at the right end of a line. */
export interface EndLabel {
  y: number;
  text: string;
  colour: Colour;
  bold?: boolean;
}

const lineHeight = 16;

/** Places of labels, in the order of their own heights, at least a line apart and between two limits. */
function spreadOut(heights: readonly number[], top: number, bottom: number, apart = lineHeight): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const pools = order.map((i) => ({ centre: heights[i] ?? 0, members: [i] }));
  const first = ({ centre, members }: (typeof pools)[number]) => centre - ((members.length - 1) * apart) / 2;
  const clamp = (pool: (typeof pools)[number]) => {
    const half = ((pool.members.length - 1) * apart) / 2;
    pool.centre = Math.max(top + half, Math.min(bottom - half, pool.centre));
    return pool;
  };
  pools.forEach(clamp);
  for (let i = 1; i < pools.length; ) {
    const [before, own] = [pools[i - 1], pools[i]];
    if (!before || !own || first(own) - (first(before) + (before.members.length - 1) * apart) >= apart) {
      i++;
      continue;
    }
    const members = [...before.members, ...own.members];
    const mean = members.reduce((sum, member) => sum + (heights[member] ?? 0), 0) / members.length;
    pools.splice(i - 1, 2, clamp({ centre: mean, members }));
    i = Math.max(1, i - 1);
  }
  const places: number[] = [];
  for (const pool of pools) for (const [k, i] of pool.members.entries()) places[i] = first(pool) + k * apart;
  return places;
}

/** Labels at the right end of lines, instead of a legend. */
export function endLabels(on: Canvas, x: number, labels: readonly EndLabel[], top: number, bottom: number): void {
  const places = spreadOut(
    labels.map(({ y }) => y),
    top,
    bottom,
  );
  for (const [i, { y, text, colour, bold = false }] of labels.entries()) {
    const place = places[i] ?? y;
    if (Math.abs(place - y) > 5) on.line(x + 2, y, x + 8, place, 'third', 1);
    on.text(x + 10, place + 4.5, text, { colour, bold });
  }
}

/** Room that end labels take to the right of a plot. */
export const endRoom = (texts: readonly string[], isBold = true): number =>
  Math.ceil(12 + Math.max(0, ...texts.map((text) => textWidth(text, 13, isBold) * 1.06)));

const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/** What a label on a plot has to keep clear of. */
export interface Obstacles {
  points: readonly Point[];
  /** Horizontal and vertical lines: axes and thresholds. */
  across?: readonly number[];
  down?: readonly number[];
  within: Box;
}

const isInside = (inner: Box, outer: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** What covering a dot or another label costs: more than any number of points. */
const blocked = 1e6;

/** How much a box would cover. */
export function coverage(box: Box, { points, across = [], down = [] }: Obstacles, marks: readonly Box[]): number {
  let cost = 0;
  for (let i = 0; i < points.length; i++) {
    const [x, y] = points[i] ?? [0, 0];
    if (x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2) cost += 1;
  }
  for (const y of across) if (y > box.top && y < box.bottom) cost += 2;
  for (const x of down) if (x > box.left && x < box.right) cost += 2;
  for (const mark of marks) if (overlaps(box, mark, 1)) cost += blocked;
  return cost;
}

/**
 * Labels a point on the side that covers least. An optional label that would cover anything is left out.
 *
 * @returns whether it was drawn
 */
export function pointLabel(
  on: Canvas,
  [x, y]: Point,
  text: string,
  obstacles: Obstacles,
  style: TextStyle & { gap?: number; optional?: boolean } = {},
): boolean {
  const { gap = 7, optional = false, ...look } = style;
  const size = look.size ?? 13;
  const { within } = obstacles;
  /** Above and below a text slides along, as far as half its width, to stay inside. */
  const slide = textWidth(text, size, look.bold) / 2;
  const inside = Math.max(within.left + slide, Math.min(within.right - slide, x));
  const middle = Math.abs(inside - x) < slide ? inside : x;
  const placesAt = (far: number) =>
    directions.map(([right, down]) => ({
      anchor: right > 0 ? ('start' as const) : right < 0 ? ('end' as const) : ('middle' as const),
      x: right === 0 ? middle : x + right * (down === 0 ? far : far * 0.7),
      y: down === 0 ? y + size * 0.36 : down < 0 ? y - far - size * 0.24 : y + far + size * 0.78,
    }));
  // One that has to stand goes further off rather than over a line.
  const places = optional ? placesAt(gap) : [...placesAt(gap), ...placesAt(gap * 2)];
  const options = places
    .map((place, i) => ({ place, box: textBox(place.x, place.y, text, { ...look, anchor: place.anchor }), order: i }))
    .filter(({ box }) => isInside(box, within))
    .map((option) => ({ ...option, cost: coverage(option.box, obstacles, on.marks) + option.order * 0.01 }))
    .sort((a, b) => a.cost - b.cost);
  const [best] = options;
  if (!best || best.cost >= blocked || (optional && best.cost >= 1)) return false;
  on.text(best.place.x, best.place.y, text, { ...look, anchor: best.place.anchor, halo: true });
  return true;
}

/** Writes a text into a band where it covers fewest points: it slides along, at three heights. */
export function bandLabel(on: Canvas, band: Box, text: string, points: readonly Point[], style: TextStyle = {}): void {
  const size = style.size ?? 12;
  const long = textWidth(text, size, style.bold);
  if (band.right - band.left < long + 8 || band.bottom - band.top < size + 2) return;
  const heights = [band.top + size + 2, (band.top + band.bottom) / 2 + size * 0.36, band.bottom - 5];
  let best = { cost: Number.POSITIVE_INFINITY, x: band.left + 4, y: heights[0] ?? 0 };
  for (const y of heights) {
    const { top, bottom } = textBox(0, y, text, { ...style, size });
    const near = points.filter(([, own]) => own > top - 2 && own < bottom + 2);
    for (let x = band.left + 4; x + long <= band.right - 4; x += 6) {
      const cost = coverage(textBox(x, y, text, { ...style, size }), { points: near, within: band }, on.marks);
      if (cost < best.cost) best = { cost, x, y };
    }
  }
  if (best.cost < blocked) on.text(best.x, best.y, text, { ...style, size, halo: true });
}
