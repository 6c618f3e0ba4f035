import { countThrough } from '../dates/count-through.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { smallOverLarge } from '../signals/market-columns.ts';
import { valueAt } from '../stats/value-at.ts';
import type { Evaluation } from './evaluation.ts';
import { states } from './names.ts';
import { isEverAvailable } from './verdict/verdict.ts';

/** Which sessions to list. */
export interface HistorySettings {
  /** Days since 1970-01-01. */
  from?: number | undefined;
  to?: number | undefined;
  /** Only sessions whose verdict differs from the session before. */
  changes: boolean;
  /** Number of last rows to keep; all if absent. */
  last?: number | undefined;
  /** Horizons of the forward returns. */
  forward: readonly number[];
}

/** The verdicts of a span of sessions, whether all of its rows are listed or some. */
interface HistorySummary {
  /** First and last day, and the day since which the last verdict holds without a break within the span. */
  first: number;
  last: number;
  since: number;
  sessions: number;
  /** Sessions on which the verdict was another one than on the session before. */
  changes: number;
  /** By the code of a verdict. */
  sessionsByState: readonly number[];
}

/** Signals, gate and verdict as columns of the market's length, and the rows to list. */
export interface History {
  asOf: number;
  /** What is wrong with the data. */
  warnings: readonly QualityNote[];
  /** Rows of the columns, ascending. */
  rows: readonly number[];
  days: Int32Array;
  large: Float64Array;
  small: Float64Array;
  growth: Float64Array;
  /** Codes of the verdict, and of the one on prices alone. */
  state: Uint8Array;
  pricesAlone: Uint8Array;
  /** 1 while a rotation is under way. */
  gate: Uint8Array;
  composite: Float64Array;
  coverage: Float64Array;
  agreement: Float64Array;
  /** By the id of each signal whose series has begun by the last session. */
  scores: ReadonlyMap<string, Float64Array>;
  /** The figures behind them, each in the unit of its signal. */
  values: ReadonlyMap<string, Float64Array>;
  summary: HistorySummary;
  /** By horizon; see {@link forwardReturns}. */
  forward: ReadonlyMap<number, Float64Array>;
}

/**
 * Log return of small in excess of large from the close after each session, `horizon` sessions on.
 * Element `i` reads observations `i + 1` and `i + 1 + horizon`.
 *
 * @param ratio - n logs of small over large
 * @returns n values; NaN in the last `horizon + 1` places
 */
export const forwardReturns = (ratio: Float64Array, horizon: number): Float64Array =>
  ratio.map((_, t) => (ratio[t + 1 + horizon] ?? Number.NaN) - (ratio[t + 1] ?? Number.NaN));

/** First row of the span, and the one after its last. */
function spanOf({ market: { days } }: Evaluation, { from, to }: HistorySettings): [start: number, end: number] {
  return [
    from === undefined ? 0 : countThrough(days, from - 1),
    to === undefined ? days.length : Math.max(0, countThrough(days, to)),
  ];
}

function summaryOf({ market: { days }, verdict: { state } }: Evaluation, start: number, end: number): HistorySummary {
  const sessionsByState: number[] = states.map(() => 0);
  let [changes, since] = [0, start];
  for (let t = start; t < end; t++) {
    const code = state[t] ?? 0;
    sessionsByState[code] = (sessionsByState[code] ?? 0) + 1;
    if (t > start && code !== state[t - 1]) {
      changes++;
      since = t;
    }
  }
  const day = (t: number) => valueAt(days, t);
  return { first: day(start), last: day(end - 1), since: day(since), sessions: end - start, changes, sessionsByState };
}

function listedRows({ verdict: { state } }: Evaluation, settings: HistorySettings, start: number, end: number) {
  const { changes, last } = settings;
  const rows: number[] = [];
  // Before the first session is none, so that it always differs.
  for (let t = start; t < end; t++) if (!changes || state[t] !== state[t - 1]) rows.push(t);
  return last === undefined ? rows : rows.slice(Math.max(0, rows.length - last));
}

/** Results of `check` on every session, by today's rules. */
export function history(evaluation: Evaluation, settings: HistorySettings): History {
  const { market, verdict, pricesAlone, gate, runs } = evaluation;
  const { days, large, small, growth } = market;
  const { state, composite, coverage, agreement } = verdict;
  const begun = runs.filter(isEverAvailable);
  const columnsOf = (name: 'score' | 'value') =>
    new Map(begun.map(({ signal, columns }) => [signal.id, columns[name]]));
  const [start, end] = spanOf(evaluation, settings);
  const forward = settings.forward.map(
    (horizon) => [horizon, forwardReturns(smallOverLarge(market), horizon)] as const,
  );
  return {
    asOf: market.asOf,
    warnings: market.notes.filter(({ severity }) => severity === 'warning'),
    rows: listedRows(evaluation, settings, start, end),
    ...{ days, large, small, growth, state, pricesAlone: pricesAlone.state, gate: gate.on },
    ...{ composite, coverage, agreement, scores: columnsOf('score'), values: columnsOf('value') },
    summary: summaryOf(evaluation, start, end),
    forward: new Map(forward),
  };
}
