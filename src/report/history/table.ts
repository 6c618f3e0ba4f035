import { count, level } from '../../signals/words.ts';
import type { Place } from '../format.ts';
import { borderless } from '../screen/borderless.ts';
import { signed, stateWords } from '../verdict-words.ts';
import type { SessionReport } from './schema.ts';

const score = (x: number | null) => (x === null ? '-' : signed(x));
const points = (x: number | null) => (x === null ? '-' : signed(x * 100));

const paints = { breakout: 'good', 'relief-rally': 'bad', undecided: 'warn' } as const;

const coloured = (state: SessionReport['state'], { paint }: Place) =>
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

/**
 * One line per session, newest last, where a terminal shows it.
 *
 * @param left - earlier sessions that are not shown
 */
export function historyTable(sessions: readonly SessionReport[], left: number, place: Place): string {
  const { head, rows } = historyTextRows(sessions);
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)));
  const isText = (i: number) => i < 3;
  const cells = [head, ...rows].map((row) =>
    row.map((cell, i) => (isText(i) ? cell : cell.padStart((widths[i] ?? 0) + (i === 3 ? 0 : 2)))),
  );
  sessions.forEach(({ state }, i) => {
    const row = cells[i + 1];
    if (row) row[1] = coloured(state, place);
  });
  const text = borderless(
    cells,
    widths.map((width, i) => width + (isText(i) ? 2 : i === 3 ? 0 : 2)),
  );
  const more =
    left === 0 ? [] : [`${count(left)} earlier sessions are not shown: --last N, --from DATE or --format csv`];
  return `${[...text, ...more].join('\n')}\n`;
}
