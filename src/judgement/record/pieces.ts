import { daysFromCivil, yearOf } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { Signal } from '../../signals/signal.ts';
import type { FlaggedRuns } from '../../stats/inference/circular-shifts.ts';

/** Sessions of a long cycle: fifteen years. */
const spanSessions = 3780;

/** A signal's known scores over one horizon. */
export interface KnownScores {
  /** Runs of known scores, in graded rows. */
  runs: FlaggedRuns;
  sessions: number;
  /** Session of the market of each graded row, and its day. */
  rows: Int32Array;
  days: Int32Array;
  horizon: number;
}

/** Calendar years with a known score. */
function years({ runs: { starts, ends }, days }: KnownScores): number {
  const found = new Set<number>();
  starts.forEach((start, i) => {
    for (let row = start; row < (ends[i] ?? 0); ) {
      const year = yearOf(days[row] ?? 0);
      found.add(year);
      row = countThrough(days, daysFromCivil(year, 12, 31));
    }
  });
  return found.size;
}

/** Watches with a graded row: runs of known scores, in sessions of the market. */
function watches({ rows }: KnownScores, score: Float64Array): number {
  let count = 0;
  for (let t = 0; t < score.length; ) {
    if (Number.isNaN(score[t])) {
      t++;
      continue;
    }
    const start = t;
    while (t < score.length && !Number.isNaN(score[t])) t++;
    if (countThrough(rows, t - 1) > countThrough(rows, start - 1)) count++;
  }
  return count;
}

/**
 * How many independent pieces a signal's record rests on: the calendar years, watches or fifteen-year spans that its scores come in, else
 * how often the horizon fits into its sessions.
 *
 * @param score - of all sessions of the market, NaN where unknown
 */
export function independentPieces(pieces: Signal['pieces'], known: KnownScores, score: Float64Array): number {
  if (pieces === 'years') return years(known);
  if (pieces === 'watches') return watches(known, score);
  if (pieces === 'spans') return Math.floor(known.sessions / spanSessions) + 1;
  return Math.floor(known.sessions / known.horizon);
}
