import type { ShowReport } from '../../../report/show/schema.ts';
import type { RenderOptions } from '../../renderer.ts';
import { valueText } from '../../words/show.ts';
import { lineChart } from './braille.ts';

const height = 5;
const widest = 80;
const narrow = 40;

/** Lowest, highest and last value of the history in words. */
export function historyText({ history, signal }: ShowReport): string {
  const known = history.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return '';
  const low = known.reduce((a, b) => (b.value < a.value ? b : a), first);
  const high = known.reduce((a, b) => (b.value > a.value ? b : a), first);
  const pointText = ({ date, value }: typeof first) => `${valueText(value, signal.unit)} (${date})`;
  return `since ${first.date} lowest ${pointText(low)}, highest ${pointText(high)}, last ${valueText(last.value, signal.unit)}`;
}

/** The history as a chart with its extremes at the side and its dates below; none without a wide enough terminal. */
export function historyChart({ history, signal }: ShowReport, { width, unicode, paint }: RenderOptions): string[] {
  const values = history.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  if (!Number.isFinite(width) || width < narrow || known.length < 2) return [];
  const [low, high] = [Math.min(...known), Math.max(...known)].map((x) => valueText(x, signal.unit));
  const label = Math.max(low?.length ?? 0, high?.length ?? 0);
  const drawn = lineChart(values, { width: Math.min(width, widest) - label - 4, height, unicode });
  const axis = unicode ? '│' : '|';
  const lines = drawn.map((line, i) => {
    const name = i === 0 ? high : i === height - 1 ? low : '';
    return `  ${paint.dim(`${(name ?? '').padStart(label)} ${axis}`)}${line.trimEnd()}`;
  });
  const [first, last] = [history[0]?.date ?? '', history.at(-1)?.date ?? ''];
  const room = Math.min(width, widest) - label - 4 - first.length - last.length;
  return [...lines, paint.dim(`${' '.repeat(label + 4)}${first}${' '.repeat(Math.max(1, room))}${last}`)];
}
