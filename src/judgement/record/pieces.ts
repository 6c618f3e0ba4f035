import { daysFromCivil, yearOf } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { Signal } from '../../signals/signal.ts';
import type { FlaggedRuns } from '../../stats/inference/circular-shifts.ts';
import { codedRuns, runsByCode, runsOf } from './runs.ts';

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

/** Runs of known scores, in sessions of the market. */
function knownRuns(score: Float64Array): FlaggedRuns {
  const flags = new Uint8Array(score.length);
  score.forEach((value, t) => {
    if (!Number.isNaN(value)) flags[t] = 1;
  });
  return runsOf(runsByCode(codedRuns(flags), 2), 1, flags.length);
}

/** The same scores are graded over several horizons. */
const runsOfScores = new WeakMap<Float64Array, FlaggedRuns>();

/** Watches with a graded row: runs of known scores. */
function watches({ rows }: KnownScores, score: Float64Array): number {
  const runs = runsOfScores.get(score) ?? knownRuns(score);
  runsOfScores.set(score, runs);
  return runs.starts.filter((start, i) => countThrough(rows, (runs.ends[i] ?? 0) - 1) > countThrough(rows, start - 1))
    .length;
}

/**
 * How many independent pieces a signal's record rests on: the calendar years, watches or fifteen-year spans that its scores come in, else
 * how often the horizon fits into its sessions.
 *
 * @param score - of all sessions of the market, NaN where unknown
 */
export function independentPieces(pieces: Signal['pieces'], known: KnownScores, score: Float64Array): number {
  if (known.sessions === 0) return 0;
  if (pieces === 'years') return years(known);
  if (pieces === 'watches') return watches(known, score);
  if (pieces === 'spans') return Math.floor(known.sessions / spanSessions) + 1;
  return Math.floor(known.sessions / known.horizon);
}
