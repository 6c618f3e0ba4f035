import type { Paint, RenderOptions } from '../../renderer.ts';
import { lineChart } from './braille.ts';
import { dateAxis } from './date-axis.ts';
import { roundValues } from './round-values.ts';

/** What a session is marked with below a chart: for a breakout, for a relief rally, for neither side. */
export type Mark = 'up' | 'down' | 'neither' | null;

/** A column over time, for a terminal. */
export interface ChartView {
  /** What it is, and its unit. */
  title: string;
  /** ISO dates, and a value of each. */
  dates: readonly string[];
  values: readonly (number | null)[];
  text(value: number): string;
  /** Levels that have a line: zero, the ends of a band, thresholds. */
  lines: readonly number[];
  /** Marks of the sessions, and what they are; none if absent. */
  marks?: { name: string; of: readonly Mark[] };
}

const height = 9;
const narrowest = 40;

/** Columns in a pipe, where a chart is drawn only on request. */
const pipe = 80;

const markTexts = { up: ['▲', 'U'], down: ['▼', 'D'], neither: ['◆', '?'] } as const;
const markPaints = { up: 'good', down: 'bad', neither: 'warn' } as const satisfies Record<string, keyof Paint>;

/** One mark for each column: that of its last session. */
function markLine({ dates, marks }: ChartView, width: number, { unicode, paint }: RenderOptions): string {
  return Array.from({ length: width }, (_, column) => {
    const row = Math.max(
      Math.floor((column * dates.length) / width),
      Math.floor(((column + 1) * dates.length) / width) - 1,
    );
    const mark = marks?.of[row] ?? null;
    return mark === null ? ' ' : paint[markPaints[mark]](markTexts[mark][unicode ? 0 : 1]);
  }).join('');
}

/** Lowest and highest value, widened by the lines that lie near: one far away would flatten the chart. */
function domainOf(known: readonly number[], lines: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const reach = (high - low) / 2;
  const near = lines.filter((line) => line >= low - reach && line <= high + reach);
  const [from, to] = [Math.min(low, ...near), Math.max(high, ...near)];
  return to > from ? [from, to] : [from - 1, to + 1];
}

/**
 * A chart with its unit, round values at the side, its lines, dates and marks below, as wide as the terminal.
 *
 * @returns no line without two values, on a narrow terminal, or in a pipe where none was asked for
 */
export function chartLines(view: ChartView, options: RenderOptions): string[] {
  const { unicode, paint, chart = false } = options;
  const known = view.values.filter((value) => value !== null);
  const isPipe = !Number.isFinite(options.width);
  const columns = isPipe ? pipe : options.width;
  if (columns < narrowest || known.length < 2 || (isPipe && !chart)) return [];
  const domain = domainOf(known, view.lines);
  const [low, high] = domain;
  const rowOf = (value: number) => Math.round(((high - value) / (high - low)) * (height - 1));
  const inside = view.lines.filter((line) => line >= low && line <= high);
  const isFree = (value: number) => inside.every((line) => Math.abs(rowOf(line) - rowOf(value)) > 1);
  const named = [...roundValues(low, high, 5).filter(isFree), ...inside];
  const names = new Map(named.map((value) => [rowOf(value), view.text(value)]));
  const label = Math.max(...[...names.values()].map((name) => name.length));
  const width = columns - label - 4;
  const drawn = lineChart(view.values, { width, height, unicode, domain });
  const lined = new Set(inside.map(rowOf));
  const [axis, dash] = unicode ? ['│', '┈'] : ['|', '.'];
  const rows = drawn.map((line, row) => {
    const text = lined.has(row) ? line.replaceAll(/ +/g, (gap) => paint.dim(dash.repeat(gap.length))) : line.trimEnd();
    return `  ${paint.dim(`${(names.get(row) ?? '').padStart(label)} ${axis}`)}${text}`;
  });
  const pad = ' '.repeat(label + 3);
  const [line, dates] = dateAxis(view.dates, width, unicode);
  const marks = view.marks
    ? [`${pad} ${markLine(view, width, options).trimEnd()}`, `${pad} ${paint.dim(view.marks.name)}`]
    : [];
  return [`  ${view.title}`, ...rows, `${pad}${paint.dim(line)}`, `${pad}${paint.dim(dates)}`, ...marks];
}
