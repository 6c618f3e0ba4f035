import { thresholds } from '../../judgement/verdict/thresholds.ts';
import type { HistoryReport, SessionReport } from '../../report/history/schema.ts';
import { compositeText, signed, stateWords } from '../../report/verdict-words.ts';
import { count } from '../../words/counts.ts';
import { level } from '../../words/numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { borderless } from './layout/borderless.ts';

/** Never rounded across a threshold of the usual rules: +0.1999, not +0.20. */
const score = (x: number | null) => (x === null ? '-' : compositeText(x, thresholds));
const points = (x: number | null) => (x === null ? '-' : signed(x * 100));

const paints = { breakout: 'good', 'relief-rally': 'bad', undecided: 'warn' } as const;

const coloured = (state: SessionReport['state'], { paint }: RenderOptions) =>
  state in paints ? paint[paints[state as keyof typeof paints]](stateWords[state]) : stateWords[state];

/** Head and cells of the text tables; signals that differ from each other need the CSV. */
export function historyTextRows(sessions: readonly SessionReport[]): { head: string[]; rows: string[][] } {
  const horizons = Object.keys(sessions[0]?.forward ?? {});
  return {
    head: ['date', 'verdict', 'prices alone', 'score', 'large', 'small', ...horizons.map((h) => `+${h}`)],
    rows: sessions.map(({ date, state, pricesAlone, composite, large, small, forward }) => [
      date,
      stateWords[state],
      state === pricesAlone ? '' : stateWords[pricesAlone],
      score(composite),
      level(large),
      level(small),
      ...Object.values(forward).map(points),
    ]),
  };
}

/** The closes give way where a terminal is too narrow for all columns: the returns that were asked for say more. */
function fitting({ head, rows }: ReturnType<typeof historyTextRows>, width: number) {
  const used = head.reduce(
    (sum, name, i) => sum + 2 + Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)),
    0,
  );
  if (used <= width + 2) return { head, rows };
  const isClose = (i: number) => i === head.indexOf('large') || i === head.indexOf('small');
  const without = (row: readonly string[]) => row.filter((_, i) => !isClose(i));
  return { head: without(head), rows: rows.map(without) };
}

/** One line per session, newest last, where a terminal shows it. */
export function render(report: HistoryReport, place: RenderOptions): string {
  const left = Math.max(0, report.sessions.length - (place.lastRows ?? report.sessions.length));
  const sessions = report.sessions.slice(left);
  const { head, rows } = fitting(historyTextRows(sessions), place.width);
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)));
  const isText = (i: number) => i < 3;
  const gap = widths.reduce((sum, width) => sum + 2 + width, 0) <= place.width ? 2 : 1;
  const cells = [head, ...rows].map((row) =>
    row.map((cell, i) => (isText(i) ? cell : cell.padStart((widths[i] ?? 0) + (i === 3 ? 0 : gap)))),
  );
  sessions.forEach(({ state }, i) => {
    const row = cells[i + 1];
    if (row) row[1] = coloured(state, place);
  });
  const text = borderless(
    cells,
    widths.map((width, i) => width + (isText(i) ? gap : i === 3 ? 0 : gap)),
  );
  const more =
    left === 0 ? [] : [`${count(left)} earlier sessions are not shown: --last N, --from DATE or --format csv`];
  return `${[...text, ...more].join('\n')}\n`;
}
