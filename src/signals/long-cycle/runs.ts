import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { logRatio } from '../../stats/returns.ts';
import { valueAt } from '../../stats/value-at.ts';

/** Sessions with scores of one sign, with gaps shorter than a month between them. */
export interface ScoreRun {
  from: number;
  /** Row of its last score. */
  to: number;
  /** Sessions with a score. */
  sessions: number;
  score: number;
}

const maxPause = 21;

/** Runs of known non-zero scores of one sign through row `t`; 21 sessions without one end a run. */
export function scoreRuns(score: Float64Array, t: number): ScoreRun[] {
  const runs: ScoreRun[] = [];
  for (let row = 0; row <= t; row++) {
    const now = valueAt(score, row);
    if (Number.isNaN(now) || now === 0) continue;
    const last = runs.at(-1);
    if (last && Math.sign(now) === Math.sign(last.score) && row - last.to <= maxPause) {
      last.to = row;
      last.sessions++;
    } else runs.push({ from: row, to: row, sessions: 1, score: now });
  }
  return runs;
}

/** Log return of small less large over the sessions after a row; NaN where they are not over by row `t`. */
export function aheadAfter({ small, large }: Market, from: number, sessions: number, t: number): number {
  const to = from + sessions;
  if (from < 0 || to > t) return Number.NaN;
  const ends = (closes: Float64Array) => Float64Array.of(valueAt(closes, from), valueAt(closes, to));
  const [before = Number.NaN, after = Number.NaN] = logRatio(ends(small), ends(large));
  return after - before;
}

/** A run's dates and the returns after its first session. */
export const runRow = (market: Market, { from, to, sessions, score }: ScoreRun, t: number) => ({
  first: isoDate(valueAt(market.days, from)),
  last: t - to < maxPause ? null : isoDate(valueAt(market.days, to)),
  sessions,
  score,
  ahead63: aheadAfter(market, from, 63, t),
  ahead126: aheadAfter(market, from, 126, t),
  ahead252: aheadAfter(market, from, 252, t),
});
