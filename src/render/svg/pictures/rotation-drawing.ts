import { civilFromDays } from '../../../dates/civil-dates.ts';
import { type Canvas, canvas, type Point, textBox } from '../draw/canvas.ts';
import { dayWords, monthName, px, signedFigure } from '../draw/figures.ts';
import { coverage, pointLabel } from '../draw/labels.ts';
import { linearAxis } from '../draw/scales.ts';
import { type Drawing, type Size, widths } from '../picture.ts';
import { quadrantAt, quadrants, quadrantWords, type Weekly } from './rotation-quadrants.ts';

/** Points nearer than this to one with a date get none, in pixels. */
const apart = 48;

function drawQuadrants(on: Canvas, now: Weekly, middle: Point, isWide: boolean): void {
  const [x, y] = middle;
  for (const quadrant of quadrants) {
    const isNow = quadrant === quadrantAt(now.level, now.change);
    const { isAbove, isGaining, name } = quadrant;
    const box = {
      left: isAbove ? x : 0,
      right: isAbove ? on.width : x,
      top: isGaining ? 0 : y,
      bottom: isGaining ? y : on.height,
    };
    if (isNow) on.rect(box, 'band');
    const [textX, anchor] = isAbove ? [on.width - 8, 'end' as const] : [8, 'start' as const];
    const baseline = isGaining ? 20 : on.height - (isWide ? 26 : 10);
    on.text(textX, baseline, name, { bold: isNow, colour: isNow ? 'ink' : 'soft', anchor });
    if (isWide) on.text(textX, baseline + 16, quadrantWords(quadrant), { size: 12, colour: 'soft', anchor });
  }
}

/** Today, the first week and each month's first, in words. */
function labelOf(points: readonly Weekly[], i: number): string | null {
  const { day } = points[i] ?? { day: 0 };
  if (i === points.length - 1) return dayWords(day);
  const own = civilFromDays(day);
  const before = points[i - 1];
  if (before && civilFromDays(before.day).month === own.month) return null;
  return `${own.day} ${monthName(own.month)}`;
}

/** The weekly points on four quadrants, older ones paler. */
export function drawRotation(points: readonly Weekly[], size: Size): Drawing {
  const isWide = size === 'wide';
  const [width, height] = [widths[size], isWide ? 380 : 280];
  const on = canvas(width, height);
  const reach = (values: readonly number[]) => Math.max(...values.map(Math.abs), 1e-6);
  const across = reach(points.map(({ level }) => level)) * 1.2;
  const up = reach(points.map(({ change }) => change)) * (1 / (1 - (isWide ? 100 : 68) / height));
  const x = linearAxis([-across, across], [0, width], { nice: false, count: isWide ? 6 : 4 });
  const y = linearAxis([-up, up], [height, 0], { nice: false, count: 6 });
  const now = points.at(-1) ?? { day: 0, level: 0, change: 0 };
  drawQuadrants(on, now, [x.at(0), y.at(0)], isWide);
  on.line(0, y.at(0), width, y.at(0), 'ink', 1.25);
  on.line(x.at(0), 0, x.at(0), height, 'ink', 1.25);
  const soft = { size: 12, colour: 'soft', halo: true } as const;
  const decimals = (ticks: readonly number[]) => (ticks.every(Number.isInteger) ? 0 : 1);
  const path = points.map(({ level, change }): Point => [x.at(level), y.at(change)]);
  const opacity = (i: number) => (0.25 + (0.75 * i) / Math.max(1, path.length - 1)).toFixed(2);
  const trail: Point[] = [];
  for (let i = 1; i < path.length; i++) {
    const [[x1, y1], [x2, y2]] = [path[i - 1] ?? [0, 0], path[i] ?? [0, 0]];
    on.raw(
      `<path class="j s-line" stroke-width="2" stroke-opacity="${opacity(i)}" d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}"/>`,
    );
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4) + 1;
    for (let k = 0; k <= steps; k++) trail.push([x1 + ((x2 - x1) * k) / steps, y1 + ((y2 - y1) * k) / steps]);
  }
  /** A tick's label on the side of its axis that is free; none where neither is. */
  const tickLabel = (text: string, places: readonly (readonly [number, number, 'start' | 'middle' | 'end'])[]) => {
    const within = { left: 0, right: width, top: 0, bottom: height };
    const free = places.find(
      ([a, b, anchor]) => coverage(textBox(a, b, text, { ...soft, anchor }), { points: trail, within }, on.marks) === 0,
    );
    if (free) on.text(free[0], free[1], text, { ...soft, anchor: free[2] });
  };
  for (const tick of x.ticks.filter((one) => one !== 0 && Math.abs(one) < across * 0.93)) {
    const [at, zero] = [x.at(tick), y.at(0)];
    on.line(at, zero - 3, at, zero + 3, 'ink');
    tickLabel(`${signedFigure(tick, decimals(x.ticks))} sd`, [
      [at, zero + 17, 'middle'],
      [at, zero - 8, 'middle'],
    ]);
  }
  for (const tick of y.ticks.filter((one) => one !== 0 && Math.abs(one) < up * 0.93)) {
    const [at, zero] = [y.at(tick), x.at(0)];
    on.line(zero - 3, at, zero + 3, at, 'ink');
    tickLabel(`${signedFigure(tick, decimals(y.ticks))}%`, [
      [zero - 8, at + 4, 'end'],
      [zero + 8, at + 4, 'start'],
    ]);
  }
  for (const [i, [left, top]] of path.entries()) {
    const isNow = i === path.length - 1;
    on.dot(left, top, isNow ? 7 : 3, 'line', isNow ? '' : ` fill-opacity="${opacity(i)}"`);
  }
  const obstacles = {
    points: trail,
    across: [y.at(0)],
    down: [x.at(0)],
    within: { left: 2, right: width - 2, top: 2, bottom: height - 2 },
  };
  const last = path.at(-1);
  if (last) pointLabel(on, last, dayWords(now.day), obstacles, { bold: true, gap: 12 });
  const named: Point[] = last ? [last] : [];
  for (const [i, point] of path.slice(0, -1).entries()) {
    const text = labelOf(points, i);
    const isNear = named.some(([a, b]) => Math.hypot(a - point[0], b - point[1]) < apart);
    if (text === null || isNear) continue;
    if (pointLabel(on, point, text, obstacles, { size: 12, colour: 'soft', optional: true })) named.push(point);
  }
  return { width, height, body: on.toString(), labels: on.labels };
}
