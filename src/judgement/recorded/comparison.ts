import { countThrough } from '../../dates/count-through.ts';
import { rolesOf } from '../../series/labels.ts';
import { isPriced } from '../../signals/run.ts';
import type { Evaluation } from '../evaluation.ts';
import type { comparisons, State } from '../names.ts';
import { stateAt } from '../verdict/state.ts';
import type { RecordedVerdict } from './recorded-verdict.ts';

/** The verdict that today's files give for the session of a recorded one, under the recorded settings. */
export interface Comparison {
  comparison: (typeof comparisons)[number];
  /** Null under other settings and where the files lack the session. */
  state: State | null;
  /** NaN where unknown. */
  composite: number;
  /** Largest change of the three closes of the session, a fraction; NaN where there is none to compare. */
  maxCloseChange: number;
  /** Ids of the signals whose score differs. */
  signals: readonly string[];
}

/** Scores come back from JSON bit for bit; less than this apart they were added up in another order. */
const scoreTolerance = 1e-9;

interface ScorePair {
  id: string;
  /** NaN where unknown or not applicable. */
  before: number;
  after: number;
}

const differs = ({ before, after }: ScorePair) =>
  Number.isNaN(before) !== Number.isNaN(after) || Math.abs(before - after) > scoreTolerance;

/** The score of each signal that has one, then and now. */
function scorePairs(scores: RecordedVerdict['scores'], { runs }: Evaluation, t: number): ScorePair[] {
  const now = new Map(runs.map(({ signal, columns }) => [signal.id, columns.score[t] ?? Number.NaN]));
  const ids = [...new Set([...Object.keys(scores), ...now.keys()])];
  return ids.map((id) => ({ id, before: scores[id] ?? Number.NaN, after: now.get(id) ?? Number.NaN }));
}

/** A price signal may become unknown when prices are revised; any other score comes and goes with its file. */
function hasOtherInputs(pairs: readonly ScorePair[], { runs }: Evaluation): boolean {
  const priced = new Set(runs.filter(isPriced).map(({ signal }) => signal.id));
  return pairs.some(({ id, before, after }) => !priced.has(id) && Number.isNaN(before) !== Number.isNaN(after));
}

const none = { state: null, composite: Number.NaN, maxCloseChange: Number.NaN, signals: [] };

/**
 * Compares a recorded verdict with the one that today's files give for its session.
 *
 * @param settings - those in force, as JSON
 */
export function comparisonWithToday(record: RecordedVerdict, evaluation: Evaluation, settings: string): Comparison {
  const { market, verdict } = evaluation;
  if (record.settings !== settings) return { comparison: 'other-settings', ...none };
  const t = countThrough(market.days, record.day) - 1;
  if (market.days[t] !== record.day) return { comparison: 'no-session', ...none };
  const state = stateAt(verdict.state, t);
  const pairs = scorePairs(record.scores, evaluation, t);
  const moves = rolesOf(market.labels).map((role) =>
    Math.abs((market[role][t] ?? Number.NaN) / (record.closes[role] ?? Number.NaN) - 1),
  );
  const changed = () => (hasOtherInputs(pairs, evaluation) ? 'other-inputs' : 'changed');
  return {
    comparison: record.state === 'insufficient-data' ? 'no-verdict' : record.state === state ? 'same' : changed(),
    state,
    composite: verdict.composite[t] ?? Number.NaN,
    maxCloseChange: Math.max(...moves),
    signals: pairs.filter(differs).map(({ id }) => id),
  };
}
