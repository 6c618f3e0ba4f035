import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { logRatio } from '../../stats/returns.ts';
import { valueAt } from '../../stats/value-at.ts';

/** A stretch of sessions on which a score speaks for one side, with pauses shorter than a month in it. */
export interface Spell {
  from: number;
  /** Last session on which it spoke. */
  to: number;
  /** Sessions on which it spoke. */
  sessions: number;
  score: number;
}

const pause = 21;

/** Stretches through row `t` on which a score is known and not zero; a new one begins after 21 sessions without it. */
export function spellsOf(score: Float64Array, t: number): Spell[] {
  const spells: Spell[] = [];
  for (let row = 0; row <= t; row++) {
    const now = valueAt(score, row);
    if (Number.isNaN(now) || now === 0) continue;
    const last = spells.at(-1);
    if (last && Math.sign(now) === Math.sign(last.score) && row - last.to <= pause) {
      last.to = row;
      last.sessions++;
    } else spells.push({ from: row, to: row, sessions: 1, score: now });
  }
  return spells;
}

/** Log return of small less large over the sessions after a row; NaN where row `t` does not know it. */
export function aheadAfter({ small, large }: Market, from: number, sessions: number, t: number): number {
  const to = from + sessions;
  if (from < 0 || to > t) return Number.NaN;
  const ends = (closes: Float64Array) => Float64Array.of(valueAt(closes, from), valueAt(closes, to));
  const [before = Number.NaN, after = Number.NaN] = logRatio(ends(small), ends(large));
  return after - before;
}

/** The stretch's dates and what followed its first session. */
export const spellRow = (market: Market, { from, to, sessions, score }: Spell, t: number) => ({
  first: isoDate(valueAt(market.days, from)),
  last: t - to < pause ? null : isoDate(valueAt(market.days, to)),
  sessions,
  score,
  ahead63: aheadAfter(market, from, 63, t),
  ahead126: aheadAfter(market, from, 126, t),
  ahead252: aheadAfter(market, from, 252, t),
});
