import { civilFromDays } from '../../../dates/civil-dates.ts';
import { type Canvas, overlaps, textBox } from './canvas.ts';
import { monthName, monthWords } from './figures.ts';
import { textWidth } from './text-width.ts';

/** Sessions along the width of a plot: session numbers, not days, so that weekends leave no gap. */
export interface TimeAxis {
  days: ArrayLike<number>;
  /** First and last row. */
  from: number;
  to: number;
  left: number;
  right: number;
  at(row: number): number;
}

/** An axis over the rows `from` to `to`. */
export function timeAxis(days: ArrayLike<number>, from: number, to: number, left: number, right: number): TimeAxis {
  const step = to > from ? (right - left) / (to - from) : 0;
  return { days, from, to, left, right, at: (row) => left + (row - from) * step };
}

interface Tick {
  x: number;
  /** Months since year 0. */
  month: number;
}

/** The first session of each month after the first row. */
function monthStarts({ days, from, to, at }: TimeAxis): Tick[] {
  const ticks: Tick[] = [];
  let before = Number.NaN;
  for (let row = from; row <= to; row++) {
    const { year, month } = civilFromDays(days[row] ?? 0);
    const now = year * 12 + month - 1;
    if (row > from && now !== before) ticks.push({ x: at(row), month: now });
    before = now;
  }
  return ticks;
}

const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600];
const apart = 46;

/** The smallest step, in months, whose labels are far enough apart. */
function stepOf({ from, to, left, right }: TimeAxis): number {
  const months = Math.max(1, (to - from) / 21);
  const perMonth = (right - left) / months;
  const fitting = steps.find((step) => step * perMonth >= (step < 12 ? apart + 10 : apart)) ?? 600;
  // Years as soon as two of them have room: months are for young files.
  return fitting < 12 && months > 26 ? 12 : fitting;
}

const yearOfTick = ({ month }: Tick) => Math.floor(month / 12);

const tickText = (tick: Tick, step: number) =>
  step >= 12 || tick.month % 12 === 0 ? String(yearOfTick(tick)) : monthName((tick.month % 12) + 1);

/** Draws the axis below a plot: a line, ticks, years or months, and the first month where no label is near the left edge. */
export function drawTimeAxis(on: Canvas, axis: TimeAxis, y: number): void {
  const { left, right, days, from } = axis;
  const step = stepOf(axis);
  const minor = step <= 12 ? Math.max(1, step / 4) : step <= 24 ? 12 : step / 5;
  const starts = monthStarts(axis);
  on.line(left, y, right, y, 'third');
  for (const { x } of starts.filter(({ month }) => month % minor === 0)) on.line(x, y, x, y + 3, 'third');
  const ticks = starts.filter(({ month }) => month % step === 0);
  for (const { x } of ticks) on.line(x, y, x, y + 6, 'third');
  const style = { size: 12, colour: 'soft' } as const;
  const taken = [];
  const [first] = ticks;
  const room = first ? first.x - left - 24 : right - left;
  const start = [monthWords(days[from] ?? 0), String(civilFromDays(days[from] ?? 0).year)];
  const text = start.find((one) => textWidth(one, 12) < room);
  if (text !== undefined && step <= 24) {
    taken.push(textBox(left, y + 18, text, style));
    on.text(left, y + 18, text, style);
  }
  for (const tick of ticks) {
    const text = tickText(tick, step);
    const box = textBox(tick.x, y + 18, text, { ...style, anchor: 'middle' });
    if (box.left < 0 || box.right > on.width || taken.some((other) => overlaps(other, box, 6))) continue;
    taken.push(box);
    on.text(tick.x, y + 18, text, { ...style, anchor: 'middle' });
  }
}
