import type { SignalReport } from '../../../report/check/schema.ts';
import { signed } from '../../../report/verdict-words.ts';
import { listWords } from '../../../words/list-words.ts';
import type { Paint, RenderOptions } from '../../renderer.ts';
import { bar } from '../layout/bar.ts';
import { borderless } from '../layout/borderless.ts';
import { wrap } from '../layout/wrap.ts';

/** Most rows, and fewest on a short screen. */
export const maxRows = 8;
export const minRows = 3;

const titleWidth = 20;
const weightWidth = 4;
const barWidth = 11;
const scoreWidth = 8;
/** Width below which bars are dropped. */
const narrow = 60;

const strength = ({ weight, score }: SignalReport) => weight * Math.abs(score ?? 0);

/** Strongest first; of equal ones first those that contradict the composite. */
function ranked(signals: readonly SignalReport[], side: number): SignalReport[] {
  const dissents = (signal: SignalReport) => (signal.score ?? 0) * side < 0;
  return signals
    .filter(({ score }) => score !== null && score !== 0)
    .sort((a, b) => strength(b) - strength(a) || Number(dissents(b)) - Number(dissents(a)));
}

const paintOf = (score: number, paint: Paint) => (score > 0 ? paint.good : paint.bad);

function cells(signal: SignalReport, { unicode, paint, width }: RenderOptions): string[] {
  const score = signal.score ?? 0;
  const colour = paintOf(score, paint);
  const { left, right } = bar(score, unicode);
  const axis = paint.dim(unicode ? '│' : '|');
  const weight = signal.weight === 1 ? '' : `${unicode ? '×' : 'x'}${signal.weight}`;
  const bars = width < narrow ? [] : [`${colour(left)}${axis}${colour(right)}`];
  return [`  ${signal.title}`, weight, ...bars, ` ${colour(signed(score))}  `, signal.because];
}

const label = '  also: ';
const blank = ' '.repeat(label.length);

/** Signals without a row: weaker scores by name, then the number of neutral, not applicable and unknown ones. */
function also(rest: readonly SignalReport[], signals: readonly SignalReport[], width: number): string[] {
  const named = (kind: string, group: readonly SignalReport[]) =>
    group.length === 0
      ? []
      : [`${kind}: ${group.length > 3 ? group.length : listWords(group.map(({ title }) => title))}`];
  const parts = [
    ...(rest.length > 0 ? [rest.map(({ title, score }) => `${title} ${signed(score ?? 0)}`).join(', ')] : []),
    ...named(
      'neutral',
      signals.filter(({ known, score }) => known && score === 0),
    ),
    ...named(
      'no case',
      signals.filter(({ stance }) => stance === 'not-applicable'),
    ),
    ...named(
      'no data',
      signals.filter(({ stance }) => stance === 'unknown'),
    ),
  ];
  if (parts.length === 0) return [];
  return wrap(parts.join('; '), width - label.length).map((line, i) => `${i === 0 ? label : blank}${line}`);
}

/** The strongest signals as rows with bars, by default eight, and one line for all others. */
export function signalRows(
  signals: readonly SignalReport[],
  composite: number,
  options: RenderOptions,
  max = maxRows,
): string[] {
  const { width, paint, unicode } = options;
  const all = ranked(signals, composite);
  const rest = width - titleWidth - weightWidth - (width < narrow ? 0 : barWidth) - scoreWidth;
  const widths = [titleWidth, weightWidth, ...(width < narrow ? [] : [barWidth]), scoreWidth];
  const heading = paint.dim(`                      relief ${unicode ? '│' : '|'} breakout`);
  return [
    ...(width < narrow || all.length === 0 ? [] : [heading]),
    ...(all.length === 0
      ? []
      : borderless(
          all.slice(0, max).map((signal) => cells(signal, options)),
          [...widths, Number.isFinite(width) ? Math.max(rest, 12) : null],
        )),
    ...also(all.slice(max), signals, width).map(paint.dim),
  ];
}
