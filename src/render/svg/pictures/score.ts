import type { Report } from '../../../report/check/schema.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { canvas } from '../draw/canvas.ts';
import { dayWords, px, signedFigure } from '../draw/figures.ts';
import { bandLabel, type EndLabel, endLabels, endRoom } from '../draw/labels.ts';
import { extent, linearAxis } from '../draw/scales.ts';
import { knownPoints, pathOf, thinned } from '../draw/thin.ts';
import { drawTimeAxis, timeAxis } from '../draw/time-axis.ts';
import { drawValueAxis } from '../draw/value-axis.ts';
import { type Drawing, type Picture, type PictureKind, type PictureSource, type Size, widths } from '../picture.ts';
import { endRows } from '../words/ends.ts';
import { stateAt } from '../words/sources.ts';
import { lastRows } from '../words/spans.ts';
import { scoreText, zoneWords } from '../words/zones.ts';

const sessions = { wide: 756, narrow: 378 } as const;
const gutter = 38;

/** Whether the verdict's average is another one than that of prices alone. */
const isOther = ({ verdict }: Report) =>
  verdict.composite !== null &&
  verdict.pricesAlone.composite !== null &&
  verdict.composite !== verdict.pricesAlone.composite;

function headline({ report, data }: PictureSource): string {
  const { verdict, rules, gate } = report;
  const alone = verdict.pricesAlone.composite;
  if (alone === null) return 'No signal is known today, so there is no score';
  const score = scoreText(alone, rules);
  const zone = zoneWords(alone, data.latched.pricesAlone, rules);
  if (isOther(report) && verdict.composite !== null) {
    const verb = verdict.composite > alone ? 'lift' : 'lower';
    const cause = verdict.withoutByHand === null ? `the other signals ${verb}` : `your P/E ${verb}s`;
    return `Prices alone score ${score}, ${zone}; ${cause} it to ${scoreText(verdict.composite, rules)}`;
  }
  return gate.on
    ? `The score is ${score}, ${zone}`
    : `The score is ${score}, ${zone}, but it counts only while a rotation is under way`;
}

/** Points of the line where `isShown`, each run joined to the session before it. */
function partOf(composite: Float64Array, isShown: (row: number) => boolean): number[] {
  return Array.from(composite, (value, row) =>
    isShown(row) || (row > 0 && isShown(row - 1) && isShown(row)) ? value : Number.NaN,
  );
}

function draw({ report, data }: PictureSource, size: Size): Drawing {
  const { composite, gate, days } = data;
  const { enter, exit } = report.rules.verdict;
  const isWide = size === 'wide';
  const to = days.length - 1;
  const from = lastRows(days.length, sessions[size]);
  const width = widths[size];
  const now = composite[to] ?? Number.NaN;
  const nowText = `${scoreText(now, report.rules)}${isWide && isOther(report) ? ' prices' : ''}`;
  const withAll = isOther(report) ? (report.verdict.composite ?? 0) : null;
  const byHand = report.verdict.withoutByHand === null ? 'all' : 'P/E';
  const allText =
    withAll === null ? '' : `${scoreText(withAll, report.rules)} ${isWide ? `with ${byHand}` : `(${byHand})`}`;
  const right = width - endRoom([nowText, allText]);
  const axis = timeAxis(days, from, to, gutter, right);
  const [top, bottom] = [10, 10 + (isWide ? 240 : 190)];
  const [low, high] = extent(composite.subarray(from, to + 1)) ?? [-enter, enter];
  const limits = [Math.min(low, -enter - 0.15, withAll ?? 0), Math.max(high, enter + 0.15, withAll ?? 0)] as const;
  const y = linearAxis(limits, [bottom, top], { nice: false, count: 4 });
  const on = canvas(width, bottom + 26);
  const across = { left: axis.left, right };
  const [upper, lower] = [
    { ...across, top, bottom: y.at(enter) },
    { ...across, top: y.at(-enter), bottom },
  ];
  on.rect(upper, 'tup');
  on.rect(lower, 'tdn');
  const thresholds = [enter, -enter];
  const isFree = (tick: number) => thresholds.every((one) => Math.abs(y.at(one) - y.at(tick)) > 15);
  drawValueAxis(on, { ...y, ticks: y.ticks.filter(isFree) }, across, {
    text: (value, decimals) => signedFigure(value, decimals),
    strong: (tick) => tick === 0,
  });
  for (const side of [1, -1]) {
    on.line(axis.left, y.at(side * enter), right, y.at(side * enter), side > 0 ? 'up' : 'dn', 1.25);
    on.line(axis.left, y.at(side * exit), right, y.at(side * exit), 'third', 1, true);
    on.text(0, y.at(side * enter) + 4, signedFigure(side * enter, 2), { size: 12, bold: true });
  }
  const isOn = (row: number) => gate[row] === 1 || gate[row + 1] === 1;
  const isOff = (row: number) => gate[row] !== 1 || gate[row + 1] !== 1;
  const off = thinned(partOf(composite, isOff), from, to, axis.at, y.at);
  const active = thinned(partOf(composite, isOn), from, to, axis.at, y.at);
  on.path(pathOf(off), 'third', 1);
  on.path(pathOf(active), 'line', 2);
  const labels: EndLabel[] = [];
  if (!Number.isNaN(now)) {
    on.dot(right, y.at(now), 4, 'line');
    labels.push({ y: y.at(now), text: nowText, colour: 'line', bold: true });
  }
  if (withAll !== null) {
    on.ring(right, y.at(withAll), 4, 'ink');
    labels.push({ y: y.at(withAll), text: allText, colour: 'ink', bold: true });
  }
  endLabels(on, right, labels, top, bottom);
  const points = knownPoints([...off, ...active]);
  const name = (side: string, begins: number, ends: string) =>
    isWide ? `${side} from ${signedFigure(begins, 2)} until ${ends}` : `${side} from ${signedFigure(begins, 2)}`;
  bandLabel(on, upper, name('breakout', enter, `below ${signedFigure(exit, 2)}`), points, { colour: 'up' });
  bandLabel(on, lower, name('relief rally', -enter, `above ${signedFigure(-exit, 2)}`), points, { colour: 'dn' });
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
  const { data, report } = source;
  const { days, composite } = data;
  const to = days.length - 1;
  const from = lastRows(days.length, sessions.wide);
  const ring = isOther(report)
    ? `; ring: with ${report.verdict.withoutByHand === null ? 'all signals' : 'your P/E'}`
    : '';
  const now = composite[to] ?? Number.NaN;
  const figure = (x: number) => (Number.isNaN(x) ? '–' : signedFigure(x, 2));
  return {
    id: 'score',
    headline: headline(source),
    sub: `Weighted average of the signals on prices alone, −1 relief rally to +1 breakout. Bold while a rotation is under way; dashed: where a verdict ends${ring}`,
    description: `prices alone ${figure(now)} on ${dayWords(days[to] ?? 0)}`,
    table: {
      columns: ['month’s last session', 'score', 'verdict on prices alone'],
      rows: endRows(days, from, to, 'month').map((row) => [
        dayWords(days[row] ?? 0),
        figure(composite[row] ?? Number.NaN),
        stateWords[stateAt(data, row)],
      ]),
    },
    crosshair: [{ column: 'score', name: 'score', decimals: 2, signed: true }],
    ...(!Number.isNaN(now) && { draw: (size) => draw(source, size) }),
  };
}

/** The weighted average of the signals over three years. */
export const score: PictureKind = {
  id: 'score',
  title: 'score of three years, with the thresholds of the verdict',
  picture,
};
