import type { Report, SignalReport } from '../../../report/check/schema.ts';
import { count } from '../../../words/counts.ts';
import { listWords } from '../../../words/list-words.ts';
import { allChanges } from '../../words/check/changes.ts';
import { rulesWords } from '../../words/check/rules.ts';
import { capital } from '../../words/show.ts';
import { canvas } from '../draw/canvas.ts';
import { minusSigns, signedFigure } from '../draw/figures.ts';
import { wrapped } from '../draw/text-width.ts';
import { type Drawing, type PictureKind, type PictureSource, type Size, widths } from '../picture.ts';
import { directionWords, scoreText, zoneOf } from '../words/zones.ts';

function headline({ report, data }: PictureSource): string {
  const { verdict, rules, gate } = report;
  const { composite } = verdict;
  if (composite === null) return 'No signal is known today';
  const average = `The signals average ${scoreText(composite, rules)}`;
  if (verdict.state === 'insufficient-data') return `${average}, but there is no verdict`;
  const { enter, exit } = rules.verdict;
  const side = composite < 0 ? -1 : 1;
  const name = directionWords(composite);
  const zone = zoneOf(composite, data.latched.verdict, rules);
  const rotation = gate.on ? '' : ', if a rotation were under way';
  if (zone === 'none') return `${average}: too little for a breakout or a relief rally${rotation}`;
  if (zone === 'stay')
    return `${average}: a ${name} ends only ${side < 0 ? 'above' : 'below'} ${signedFigure(side * exit, 2)}${rotation}`;
  if (gate.on && verdict.state === 'undecided')
    return `${average}: enough for a ${name}, but the fundamental and macro signals do not support one`;
  return gate.on
    ? `${average}: enough for a ${name}, which takes ${signedFigure(side * enter, 2)}`
    : `${average}: enough for a ${name}${rotation}`;
}

const byScore = (a: SignalReport, b: SignalReport) => b.weight * (b.score ?? 0) - a.weight * (a.score ?? 0);

/** Signals with a score, from the strongest for a breakout to the strongest against. */
const known = ({ signals }: Report) => signals.filter(({ score }) => score !== null).sort(byScore);

const weightWords = ({ weight }: SignalReport) => (weight === 1 ? '' : ` (weight ${weight})`);

function draw({ report }: PictureSource, size: Size): Drawing {
  const isWide = size === 'wide';
  const width = widths[size];
  const [half, zero, scoreAt, reasonAt] = isWide ? [95, 280, 424, 440] : [56, 216, width, 0];
  const reasonWidth = width - reasonAt;
  const rows = known(report).map((signal) => {
    const lines = wrapped(minusSigns(signal.because), reasonWidth, 13);
    return { signal, lines, height: isWide ? Math.max(34, lines.length * 17 + 12) : 32 + lines.length * 17 };
  });
  const { enter } = report.rules.verdict;
  const needs = `breakout ${signedFigure(enter, 2)}, relief rally ${signedFigure(-enter, 2)}`;
  const lastLines = wrapped(needs, reasonWidth, 13, true);
  const head = 24;
  const sum = rows.reduce((total, { height }) => total + height, 0);
  const lastHeight = isWide ? 17 + lastLines.length * 17 : 32 + lastLines.length * 17;
  const on = canvas(width, head + sum + lastHeight + 6);
  const soft = { size: 12, colour: 'soft' } as const;
  on.text(zero - 5, 13, 'relief rally', { ...soft, anchor: 'end' });
  on.text(zero + 5, 13, 'breakout', soft);
  if (isWide) on.text(reasonAt, 13, 'why', soft);
  let y = head;
  for (const [i, { signal, lines, height }] of rows.entries()) {
    const { title, weight, score } = signal;
    const middle = y + 17;
    if (i > 0) on.line(0, y, width, y, 'grid');
    on.text(0, middle + 4.5, `${title}${isWide || weight === 1 ? weightWords(signal) : ` ×${weight}`}`);
    on.line(zero, isWide ? y : y + 4, zero, isWide ? y + height : y + 30, 'ink');
    const end = zero + (score ?? 0) * half;
    const thick = Math.min(14, 7 * weight) / 2;
    if (score !== 0)
      on.rect(
        { left: Math.min(zero, end), right: Math.max(zero, end), top: middle - thick, bottom: middle + thick },
        (score ?? 0) > 0 ? 'up' : 'dn',
      );
    on.text(scoreAt, middle + 4.5, signedFigure(score ?? 0, 2), { anchor: 'end' });
    for (const [k, line] of lines.entries())
      on.text(reasonAt, (isWide ? middle : middle + 20) + 4.5 + k * 17, line, { colour: isWide ? 'ink' : 'soft' });
    y += height;
  }
  on.line(zero, y + 4, zero, y + 30, 'ink');
  on.line(0, y, width, y, 'ink', 2);
  const middle = y + 17;
  for (const side of [-1, 1])
    on.line(
      zero + side * enter * half,
      middle - 9,
      zero + side * enter * half,
      middle + 9,
      side > 0 ? 'up' : 'dn',
      1.5,
    );
  const { composite } = report.verdict;
  on.text(0, middle + 4.5, 'weighted average', { bold: true });
  if (composite !== null) {
    on.dot(zero + composite * half, middle, 5, 'ink');
    on.text(scoreAt, middle + 4.5, scoreText(composite, report.rules), { anchor: 'end', bold: true });
  }
  for (const [k, line] of lastLines.entries())
    on.text(reasonAt, (isWide ? middle : middle + 20) + 4.5 + k * 17, line, { bold: true });
  return { width, height: on.height, body: on.toString(), labels: on.labels };
}

function note(report: Report): string {
  const { signals, verdict } = report;
  const silent = signals.filter(({ stance }) => stance === 'not-applicable').map(({ title }) => title);
  const lacking = signals.filter(({ stance }) => stance === 'unknown').map(({ title }) => title);
  return [
    ...(silent.length > 0 ? [`Not applicable today: ${listWords(silent)}.`] : []),
    ...(lacking.length > 0
      ? [`No data for ${count(lacking.length)} of ${signals.length} signals: ${listWords(lacking)}.`]
      : []),
    ...(verdict.state === 'insufficient-data' ? [] : [rulesWords(report)]),
  ].join(' ');
}

/** The signals and their average. */
export const signals: PictureKind = {
  id: 'signals',
  title: 'signals, their scores and reasons',
  picture(source) {
    const { report } = source;
    return {
      id: 'signals',
      headline: headline(source),
      sub: 'Score of each signal, −1 relief rally to +1 breakout, from the strongest for a breakout to the strongest against',
      note: note(report),
      ...(report.verdict.state !== 'insufficient-data' && {
        list: { title: 'What would change the verdict', items: allChanges(report).map(minusSigns) },
      }),
      description: known(report)
        .map(({ title, score }) => `${title} ${signedFigure(score ?? 0, 2)}`)
        .join(', '),
      table: {
        columns: ['signal', 'weight', 'score', 'why'],
        rows: report.signals.map(({ title, weight, score, because, reason }) => [
          title,
          String(weight),
          score === null ? '–' : signedFigure(score, 2),
          minusSigns(capital(score === null ? (reason ?? because) : because)),
        ]),
      },
      ...(known(report).length > 0 && { draw: (size) => draw(source, size) }),
    };
  },
};
