import { canvas, type Point } from '../draw/canvas.ts';
import { plainFigure, px } from '../draw/figures.ts';
import { endLabels, endRoom, pointLabel } from '../draw/labels.ts';
import { drawRibbon, laneTexts, ribbonHeight } from '../draw/ribbon.ts';
import { extent, logAxis } from '../draw/scales.ts';
import { knownPoints, pathOf, thinned } from '../draw/thin.ts';
import { drawTimeAxis, timeAxis } from '../draw/time-axis.ts';
import { drawValueAxis } from '../draw/value-axis.ts';
import { type Drawing, type PictureSource, type Size, widths } from '../picture.ts';
import { stateAt } from '../words/sources.ts';

interface RatioView {
  from: number;
  /** Row of the low or high that gets a ring, and its label. */
  ring: { row: number; text: string } | null;
  /** The mean of a year, and its name; absent in the long view. */
  mean: { values: Float64Array; name: string } | null;
  heights: Readonly<Record<Size, number>>;
}

const gutter = 38;

/** Small over large caps from 100 on a log scale, with the verdict of every session below. */
export function drawRatio({ report, data }: PictureSource, size: Size, view: RatioView): Drawing {
  const { days, ratio } = data;
  const { from, ring, mean } = view;
  const to = ratio.length - 1;
  const start = ratio[from] ?? 0;
  const level = (log: number) => Math.exp(log - start) * 100;
  const levels = (values: Float64Array) => Array.from(values.subarray(from, to + 1), level);
  const [own, means] = [levels(ratio), mean ? levels(mean.values) : []];
  const width = widths[size];
  const isWide = size === 'wide';
  const today = plainFigure(own.at(-1) ?? 0, 0);
  const meanNow = means.at(-1) ?? Number.NaN;
  const lineNames = [today, ...(mean && !Number.isNaN(meanNow) ? [mean.name] : [])];
  const state = (row: number) => stateAt(data, row);
  const probe = timeAxis(days, from, to, gutter, width);
  const laneRoom = endRoom(laneTexts({ axis: probe, stateAt: state, isWide })) + 12;
  const right = width - Math.max(endRoom(lineNames), laneRoom);
  const axis = timeAxis(days, from, to, gutter, right);
  const [top, bottom] = [16, 16 + view.heights[size]];
  const y = logAxis(extent([...own, ...means]) ?? [90, 110], [bottom, top]);
  const ribbonTop = bottom + 12;
  const axisY = ribbonTop + ribbonHeight + 5;
  const on = canvas(width, axisY + 24);
  drawValueAxis(on, y, { left: gutter, right }, { strong: (tick) => tick === 100 });
  const at = (row: number) => axis.at(row + from);
  const points = thinned(own, 0, own.length - 1, at, y.at);
  const meanPoints = thinned(means, 0, means.length - 1, at, y.at);
  on.path(pathOf(meanPoints), 'third', 1.5);
  on.path(pathOf(points), 'line', to - from > 2000 ? 1.25 : 2);
  const end: Point = [right, y.at(own.at(-1) ?? 0)];
  on.dot(end[0], end[1], 4, 'line');
  if (ring) {
    const point: Point = [axis.at(ring.row), y.at(level(ratio[ring.row] ?? 0))];
    on.ring(point[0], point[1], 4, 'line');
    const within = { left: gutter, right, top: 0, bottom: ribbonTop - 2 };
    pointLabel(
      on,
      point,
      ring.text,
      { points: knownPoints([...points, ...meanPoints]), within },
      { size: 12, colour: 'soft' },
    );
  }
  endLabels(
    on,
    right,
    [
      { y: end[1], text: today, colour: 'line', bold: true },
      ...(mean && !Number.isNaN(meanNow) ? [{ y: y.at(meanNow), text: mean.name, colour: 'soft' as const }] : []),
    ],
    top,
    bottom,
  );
  drawRibbon(on, { axis, top: ribbonTop, stateAt: state, now: report.verdict.state, isWide });
  drawTimeAxis(on, axis, axisY);
  return {
    ...{ width, height: on.height, body: on.toString(), labels: on.labels },
    crosshair: {
      rows: 'market',
      ...{ from, to, left: gutter, right, top, bottom: axisY },
      y: { isLog: true, domain: y.domain, range: y.range.map((one) => Number(px(one))) as [number, number] },
    },
  };
}
