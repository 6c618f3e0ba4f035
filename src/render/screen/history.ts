import { thresholds } from '../../judgement/verdict/thresholds.ts';
import type { HistoryReport, SessionReport } from '../../report/history/schema.ts';
import { compositeText, stateWords } from '../../report/verdict-words.ts';
import { count } from '../../words/counts.ts';
import { level, signed } from '../../words/numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { historySummary } from '../words/history.ts';
import { sampleLine } from '../words/sample.ts';
import { borderless } from './layout/borderless.ts';
import { wrap } from './layout/wrap.ts';

/** Decimals of a composite that is never rounded across a default threshold: +0.1999, not +0.20. */
const decimalsOf = (x: number | null) => (x === null ? 0 : (compositeText(x, thresholds).split('.')[1] ?? '').length);
const points = (x: number | null) => (x === null ? '-' : signed(x * 100));

const paints = { breakout: 'good', 'relief-rally': 'bad', undecided: 'warn' } as const;

const coloured = (state: SessionReport['state'], { paint }: RenderOptions) =>
  state in paints ? paint[paints[state as keyof typeof paints]](stateWords[state]) : stateWords[state];

/** Header and cells of the text tables; scores of single signals are in the CSV. */
export function historyTextRows(sessions: readonly SessionReport[]): { head: string[]; rows: string[][] } {
  const horizons = Object.keys(sessions[0]?.forward ?? {});
  // One notation in a column: as many decimals as its most exact row takes.
  const decimals = sessions.reduce((max, { composite }) => Math.max(max, decimalsOf(composite)), 2);
  // A column that would be empty, as with files that have prices alone, is left out.
  const isAlone = sessions.some(({ state, pricesAlone }) => state !== pricesAlone);
  const average = (x: number | null) => (x === null ? '-' : signed(x, decimals));
  return {
    head: [
      'date',
      'verdict',
      ...(isAlone ? ['prices alone'] : []),
      'average',
      'large',
      'small',
      ...horizons.map((h) => `+${h}`),
    ],
    rows: sessions.map(({ date, state, pricesAlone, composite, large, small, forward }) => [
      date,
      stateWords[state],
      ...(isAlone ? [state === pricesAlone ? '' : stateWords[pricesAlone]] : []),
      average(composite),
      level(large),
      level(small),
      ...Object.values(forward).map(points),
    ]),
  };
}

interface TextTable {
  head: string[];
  rows: string[][];
  /** Width of each column in characters. */
  widths: number[];
}

/** Width of all columns with gaps. */
const total = (widths: readonly number[], gap: number) => widths.reduce((sum, width) => sum + gap + width, 0);

/** The columns that fit: closes are dropped first, since requested returns matter more. */
function fitting({ head, rows }: Omit<TextTable, 'widths'>, width: number): TextTable {
  const widths = head.map((name, i) => rows.reduce((max, row) => Math.max(max, row[i]?.length ?? 0), name.length));
  if (total(widths, 2) <= width + 2) return { head, rows, widths };
  const closes = [head.indexOf('large'), head.indexOf('small')];
  const without = <T>(row: readonly T[]) => row.filter((_, i) => !closes.includes(i));
  return { head: without(head), rows: rows.map(without), widths: without(widths) };
}

/** The history as a table under its summary, newest session last. */
export function render(report: HistoryReport, options: RenderOptions): string {
  const left = Math.max(0, report.sessions.length - (options.lastRows ?? report.sessions.length));
  const sessions = report.sessions.slice(left);
  const { head, rows, widths } = fitting(historyTextRows(sessions), options.width);
  const firstFigure = head.indexOf('average');
  const isText = (i: number) => i < firstFigure;
  const gap = total(widths, 2) <= options.width ? 2 : 1;
  const columns = widths.map((width, i) => (i === firstFigure ? width : width + gap));
  const cells = [head, ...rows].map((row) => row.map((cell, i) => (isText(i) ? cell : cell.padStart(columns[i] ?? 0))));
  sessions.forEach(({ state }, i) => {
    const row = cells[i + 1];
    if (row) row[1] = coloured(state, options);
  });
  const text = borderless(cells, columns);
  const more =
    left === 0 ? [] : [`${count(left)} earlier sessions are not shown: --last N, --from DATE or --format csv`];
  const summary = historySummary(report).flatMap((line) => wrap(line, options.width));
  const sample = report.sample ? wrap(sampleLine, options.width).map(options.paint.warn) : [];
  return `${[...sample, ...summary, '', ...text, ...more].join('\n')}\n`;
}
