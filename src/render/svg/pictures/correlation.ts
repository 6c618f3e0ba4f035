import type { CorrelationLines } from '../../../judgement/pictures/correlation-lines.ts';
import { canvas, type Point } from '../draw/canvas.ts';
import { dayWords, minus, monthWords, px } from '../draw/figures.ts';
import { bandLabel, endLabels, endRoom, pointLabel } from '../draw/labels.ts';
import { extent, linearAxis } from '../draw/scales.ts';
import { knownPoints, pathOf, thinned } from '../draw/thin.ts';
import { drawTimeAxis, timeAxis } from '../draw/time-axis.ts';
import { drawValueAxis } from '../draw/value-axis.ts';
import { type Drawing, type Picture, type PictureKind, type PictureSource, type Size, widths } from '../picture.ts';
import { endRows } from '../words/ends.ts';
import { lastRows, spanAdjective, spanName } from '../words/spans.ts';
import { correlationHeadline } from './correlation-headline.ts';

const fiveYears = 1260;
const gutter = 34;

const figure = (x: number) => (Number.isNaN(x) ? '–' : minus(x.toFixed(2)));

const shortName = (sessions: number, isWide: boolean) =>
  spanName(sessions).replace('months', isWide ? 'months' : 'mths');

function draw(source: PictureSource, { lines, band, lowest, highest }: CorrelationLines, size: Size): Drawing {
  const { days } = source.data;
  const isWide = size === 'wide';
  const to = days.length - 1;
  const from = lastRows(days.length, fiveYears);
  const width = widths[size];
  const shown = lines.filter(({ values }) => !Number.isNaN(values[to] ?? Number.NaN));
  const texts = shown.map(({ sessions, values }) => `${figure(values[to] ?? 0)} ${shortName(sessions, isWide)}`);
  const right = width - endRoom(texts);
  const axis = timeAxis(days, from, to, gutter, right);
  const [top, bottom] = [14, 14 + (isWide ? 300 : 230)];
  const known = extent(shown.flatMap(({ values }) => [...values.subarray(from, to + 1)])) ?? [0, 1];
  const y = linearAxis([Math.min(known[0], band?.[0] ?? 1), Math.max(known[1], band?.[1] ?? -1)], [bottom, top], {
    count: 6,
  });
  const on = canvas(width, bottom + 26);
  const across = { left: axis.left, right };
  const halves = band && { low: y.at(band[0]), middle: y.at((band[0] + band[1]) / 2), high: y.at(band[1]) };
  if (halves) {
    on.rect({ ...across, top: halves.high, bottom: halves.middle }, 'tdn');
    on.rect({ ...across, top: halves.middle, bottom: halves.low }, 'tup');
  }
  drawValueAxis(on, y, across, { text: (value, decimals) => minus(value.toFixed(Math.max(1, decimals))) });
  if (halves) on.line(axis.left, halves.middle, right, halves.middle, 'third', 1, true);
  const drawn = [...shown]
    .reverse()
    .map(({ values, sessions }) => ({ sessions, points: thinned(values, from, to, axis.at, y.at) }));
  for (const { sessions, points } of drawn) {
    const isOwn = sessions === lines[0]?.sessions;
    on.path(pathOf(points), isOwn ? 'line' : 'third', isOwn ? 2 : sessions > 63 ? 1.5 : 1);
  }
  const points = knownPoints(drawn.flatMap((line) => line.points));
  const own = lines[0]?.values;
  const within = { left: axis.left, right, top: 0, bottom };
  for (const [row, name] of [
    [highest, 'highest'],
    [lowest, 'lowest'],
  ] as const) {
    const value = own?.[row] ?? Number.NaN;
    if (row < from || Number.isNaN(value)) continue;
    const point: Point = [axis.at(row), y.at(value)];
    if (row < to) on.ring(point[0], point[1], 4, 'line');
    const text = `${name} ${figure(value)}${isWide ? `, ${monthWords(days[row] ?? 0)}` : ''}`;
    if (row < to) pointLabel(on, point, text, { points, within }, { size: 12, colour: 'soft' });
  }
  const last = own?.[to] ?? Number.NaN;
  if (!Number.isNaN(last)) on.dot(right, y.at(last), 4, 'line');
  endLabels(
    on,
    right,
    shown.map(({ values, sessions }, i) => ({
      y: y.at(values[to] ?? 0),
      text: texts[i] ?? '',
      colour: sessions === lines[0]?.sessions ? ('line' as const) : ('soft' as const),
      bold: sessions === lines[0]?.sessions,
    })),
    top,
    bottom,
  );
  if (halves) {
    const name = (half: string, side: string) => (isWide ? `${half} half: speaks for a ${side}` : side);
    bandLabel(on, { ...across, top: halves.high, bottom: halves.middle }, name('upper', 'relief rally'), points, {
      colour: 'dn',
    });
    bandLabel(on, { ...across, top: halves.middle, bottom: halves.low }, name('lower', 'breakout'), points, {
      colour: 'up',
    });
  }
  drawTimeAxis(on, axis, bottom);
  return {
    ...{ width, height: on.height, body: on.toString(), labels: on.labels },
    crosshair: {
      rows: 'market',
      ...{ from, to, left: gutter, right, top, bottom },
      y: { isLog: false, domain: y.domain, range: y.range.map((one) => Number(px(one))) as [number, number] },
    },
  };
}

function picture(source: PictureSource): Picture {
  const { report, data } = source;
  const { small, large } = report.market;
  const { correlation: found, days } = data;
  const to = days.length - 1;
  const lines = (found?.lines ?? []).filter(({ values }) => !Number.isNaN(values[to] ?? Number.NaN));
  const from = lastRows(days.length, fiveYears);
  const band = found?.band;
  const tint = band ? `Tinted: the band in force, ${band[0]} to ${band[1]}. ` : '';
  return {
    id: 'correlation',
    headline: correlationHeadline(report, found),
    sub: `Correlation of daily returns, ${small.label} and ${large.label}, over ${(found?.lines ?? []).map(({ sessions }) => sessions).join(', ')} sessions. ${tint}Rings: the ends of the observed band`,
    description: lines
      .map(({ sessions, values }) => `${spanAdjective(sessions)} ${figure(values[to] ?? 0)}`)
      .join(', '),
    table: {
      columns: ['month’s last session', ...(found?.lines ?? []).map(({ sessions }) => spanName(sessions))],
      rows: endRows(days, from, to, 'month').map((row) => [
        dayWords(days[row] ?? 0),
        ...(found?.lines ?? []).map(({ values }) => figure(values[row] ?? Number.NaN)),
      ]),
    },
    crosshair: lines.map(({ sessions }) => ({
      column: `correlation${sessions}` as const,
      name: spanName(sessions),
      decimals: 3,
    })),
    ...(found &&
      lines[0]?.sessions === found.lines[0]?.sessions &&
      lines.length > 0 && { draw: (size) => draw(source, found, size) }),
  };
}

/** The correlation of small and large caps over three windows. */
export const correlation: PictureKind = {
  id: 'correlation',
  title: 'correlation of small and large caps over a year, half a year and a quarter',
  picture,
};
