import { countThrough } from '../dates/count-through.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { smallOverLarge } from '../signals/market-columns.ts';
import type { Evaluation } from './evaluation.ts';
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

function listedRows({ market: { days }, verdict: { state } }: Evaluation, settings: HistorySettings): number[] {
  const { from, to, changes, last } = settings;
  const start = from === undefined ? 0 : countThrough(days, from - 1);
  const end = to === undefined ? days.length : countThrough(days, to);
  const rows: number[] = [];
  for (let t = start; t < end; t++) if (!changes || t === 0 || state[t] !== state[t - 1]) rows.push(t);
  return last === undefined ? rows : rows.slice(Math.max(0, rows.length - last));
}

/** Results of `check` on every session, by today's rules. */
export function history(evaluation: Evaluation, settings: HistorySettings): History {
  const { market, verdict, pricesAlone, gate, runs } = evaluation;
  const { days, large, small, growth } = market;
  const { state, composite, coverage, agreement } = verdict;
  const scores = runs.filter(isEverAvailable).map(({ signal, columns }) => [signal.id, columns.score] as const);
  const forward = settings.forward.map(
    (horizon) => [horizon, forwardReturns(smallOverLarge(market), horizon)] as const,
  );
  return {
    asOf: market.asOf,
    warnings: market.notes.filter(({ severity }) => severity === 'warning'),
    rows: listedRows(evaluation, settings),
    ...{ days, large, small, growth, state, pricesAlone: pricesAlone.state, gate: gate.on },
    ...{ composite, coverage, agreement, scores: new Map(scores), forward: new Map(forward) },
  };
}
