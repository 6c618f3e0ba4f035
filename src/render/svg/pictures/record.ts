import type { Drought } from '../../../judgement/pictures/record-line.ts';
import { ordinal } from '../../../words/counts.ts';
import { capital } from '../../words/show.ts';
import { canvas } from '../draw/canvas.ts';
import { dayWords, plainFigure, px } from '../draw/figures.ts';
import { endLabels, endRoom } from '../draw/labels.ts';
import { extent, logAxis } from '../draw/scales.ts';
import { textWidth } from '../draw/text-width.ts';
import { pathOf, thinned } from '../draw/thin.ts';
import { drawTimeAxis, timeAxis } from '../draw/time-axis.ts';
import { drawValueAxis } from '../draw/value-axis.ts';
import { type Drawing, type Picture, type PictureKind, type PictureSource, type Size, widths } from '../picture.ts';
import { withArticle } from '../words/articles.ts';
import { endRows } from '../words/ends.ts';

const gutter = 42;

// biome-ignore format: a table
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];

const ordinalWord = (n: number) => ordinals[n] ?? ordinal(n);

/** Calendar years between two days. */
const years = (from: number, to: number) => plainFigure((to - from) / 365.25, 1);

const closeText = (close: number) => plainFigure(close, close < 100 ? 2 : 0);

function headline({ report, data: { record } }: PictureSource): string {
  const { days, closes, records, droughts, sessions } = record;
  const name = capital(withArticle(report.market.small.label));
  const to = closes.length - 1;
  const last = records.at(-1) ?? 0;
  const day = (row: number) => days[row] ?? 0;
  if (last === to) {
    const over = droughts.findLast(({ isOver }) => isOver);
    if (!over || to - over.to >= sessions) return `${name} closed at a record`;
    const count = records.filter((row) => row >= over.to).length;
    const length = years(day(over.from), day(over.to));
    return count === 1
      ? `${name} closed at its first record in ${length} years`
      : `${name} closed at a record, the ${ordinalWord(count)} since a drought of ${length} years ended on ${dayWords(day(over.to))}`;
  }
  const below = 1 - (closes[to] ?? 0) / (closes[last] ?? 1);
  const size = below < 0.0005 ? 'just' : `${plainFigure(below * 100, 1)}%`;
  if (to - last >= sessions)
    return `${name} has set no record for ${years(day(last), day(to))} years and is ${size} below the last one`;
  return `${name} is ${size} below its record of ${dayWords(day(last))}`;
}

function draw({ data: { record } }: PictureSource, size: Size): Drawing {
  const { days, closes, records, droughts } = record;
  const isWide = size === 'wide';
  const to = closes.length - 1;
  const width = widths[size];
  const close = closes[to] ?? 0;
  const right = width - endRoom([closeText(close)]);
  const axis = timeAxis(days, 0, to, gutter, right);
  const [top, bottom] = isWide ? [38, 318] : [12, 232];
  const y = logAxis(extent(closes) ?? [1, 2], [bottom, top]);
  const on = canvas(width, bottom + 26);
  if (isWide && droughts.length > 0) on.text(0, 13, 'Droughts, in years', { size: 12, colour: 'soft' });
  const newest = droughts.at(-1);
  let taken = 0;
  for (const drought of [...droughts].reverse()) {
    const { from, to: end } = drought;
    const isNewest = drought === newest;
    on.rect({ left: axis.at(from), right: axis.at(end), top, bottom }, isNewest ? 'need' : 'band');
    const text = years(days[from] ?? 0, days[end] ?? 0);
    const middle = (axis.at(from) + axis.at(end)) / 2;
    const half = textWidth(text, 12, isNewest) / 2 + 3;
    if (!isWide || (taken > 0 && middle + half > taken)) continue;
    on.text(middle, top - 6, text, { size: 12, bold: isNewest, colour: isNewest ? 'ink' : 'soft', anchor: 'middle' });
    taken = middle - half;
  }
  drawValueAxis(on, y, { left: gutter, right });
  const isRecord = new Set(records);
  let high = Number.NaN;
  const line = Array.from(closes, (value, row) => {
    if (isRecord.has(row)) high = value;
    return high;
  });
  on.path(pathOf(steps(line, droughts, axis.at, y.at)), 'third', 1);
  const points = thinned(closes, 0, to, axis.at, y.at);
  on.path(pathOf(points), 'line', to > 2000 ? 1.25 : 2);
  on.dot(right, y.at(close), 4, 'line');
  endLabels(on, right, [{ y: y.at(close), text: closeText(close), colour: 'line', bold: true }], top, bottom);
  drawTimeAxis(on, axis, bottom);
  return {
    ...{ width, height: on.height, body: on.toString(), labels: on.labels },
    crosshair: {
      rows: 'small',
      ...{ from: 0, to, left: gutter, right, top, bottom },
      y: { isLog: true, domain: y.domain, range: y.range.map((one) => Number(px(one))) as [number, number] },
    },
  };
}

/** The record line over the droughts: elsewhere it lies on the closes. */
const steps = (
  line: readonly number[],
  droughts: readonly Drought[],
  x: (row: number) => number,
  y: (value: number) => number,
) =>
  droughts.flatMap(({ from, to }) => {
    const level = y(line[from] ?? 1);
    return [[x(from), level] as const, [x(to), level] as const, null];
  });

function picture(source: PictureSource): Picture {
  const { data, report } = source;
  const { days, closes, droughts, sessions } = data.record;
  const to = closes.length - 1;
  const { label } = report.market.small;
  const shaded =
    droughts.length > 0 ? ` Shaded: ${sessions} sessions or more without a record, with the highest close so far` : '';
  return {
    id: 'record',
    headline: headline(source),
    sub: `${label} close, log scale; records are counted from ${dayWords(days[0] ?? 0)} on.${shaded}`,
    description: `${closeText(closes[to] ?? 0)} on ${dayWords(days[to] ?? 0)}; ${droughts.length} droughts`,
    table: {
      columns: ['year’s last session', 'close'],
      rows: endRows(days, 0, to, 'year').map((row) => [dayWords(days[row] ?? 0), plainFigure(closes[row] ?? 0, 2)]),
    },
    crosshair: [{ column: 'close', name: report.market.small.short, decimals: 2 }],
    draw: (size) => draw(source, size),
  };
}

/** The small index with its records and the droughts between them. */
export const record: PictureKind = {
  id: 'record',
  title: 'small caps, their records and the droughts between them',
  picture,
};
