import { type OrderedColumn, ordered, rankCorrelation } from '../core/rank-correlation.ts';
import { stationaryBootstrapVariance } from '../core/stationary-bootstrap.ts';
import { forwardColumn, sumsOfCodes } from '../kernel/dependence.ts';
import { stanceCodesOf } from '../kernel/ranks.ts';
import { rowsThrough } from '../market/series.ts';
import { stanceFrom } from '../signals/signal.ts';
import { dependenceOver, normal95 } from './cell.ts';

/** What followed the sessions on which a signal took one stance. */
export interface StanceOutcome {
  stance: 'breakout' | 'neutral' | 'relief-rally';
  sessions: number;
  mean: number;
  /** Share of the sessions after which small was ahead. */
  share: number;
}

/** A signal's scores against what followed, over some rows of the market. */
export interface SignalPart {
  /** First and last row with a score and a known outcome; null where there is none. */
  rows: readonly [first: number, last: number] | null;
  sessions: number;
  /** Spearman's; NaN where the scores do not differ. */
  rankCorrelation: number;
  /** 95%, by the stationary bootstrap's closed form, cut at -1 and 1. */
  interval: readonly [number, number];
  byStance: readonly StanceOutcome[];
}

export interface SignalRecord {
  horizon: number;
  all: SignalPart;
  /** The same in each half of the sessions that have a score and an outcome. */
  halves: readonly [SignalPart, SignalPart];
}

const stances = ['neutral', 'relief-rally', 'breakout'] as const;

/** What followed over a horizon, sorted once for all signals. */
export interface ForwardReturns {
  horizon: number;
  /** n log returns of small in excess of large, entered at the next close; NaN where not known yet. */
  returns: OrderedColumn;
}

/** Forward excess returns of every session. @param ratio - n logs of small over large */
export function forwardReturns(ratio: Float64Array, horizon: number): ForwardReturns {
  const values = new Float64Array(ratio.length).fill(Number.NaN);
  values.set(forwardColumn(ratio, horizon));
  return { horizon, returns: ordered(values) };
}

interface Scores {
  column: OrderedColumn;
  codes: Uint8Array;
  /** Rows with a score, ascending. */
  rows: Int32Array;
}

function partOf(
  { column, codes, rows }: Scores,
  { returns, horizon }: ForwardReturns,
  from: number,
  to: number,
): SignalPart {
  const [first, last] = [rows[from], rows[to - 1]];
  const sessions = to - from;
  if (first === undefined || last === undefined || sessions <= 0) {
    return { rows: null, sessions: 0, rankCorrelation: Number.NaN, interval: [Number.NaN, Number.NaN], byStance: [] };
  }
  const { rho, parts } = rankCorrelation(column, returns, first, last + 1);
  const reach = normal95 * Math.sqrt(stationaryBootstrapVariance(parts, dependenceOver(horizon)));
  const sums = sumsOfCodes(returns.values.subarray(first, last + 1), codes.subarray(first, last + 1), 4);
  return {
    rows: [first, last],
    sessions,
    rankCorrelation: rho,
    interval: [Math.max(-1, rho - reach), Math.min(1, rho + reach)],
    byStance: stances.map((stance, code) => {
      const { rows: count = 0, sum = 0, above = 0 } = sums[code] ?? {};
      return { stance, sessions: count, mean: sum / count, share: above / count };
    }),
  };
}

/**
 * Sets a signal's scores against what followed, in all and in each half.
 *
 * @param score - n scores, NaN where unknown or no case
 */
export function signalRecord(score: Float64Array, forwards: readonly ForwardReturns[]): SignalRecord[] {
  const column = ordered(score);
  const scores = { column, codes: stanceCodesOf(score, stanceFrom), rows: column.order.toSorted() };
  return forwards.map((forward) => {
    const count = rowsThrough(scores.rows, score.length - 2 - forward.horizon);
    const half = Math.floor(count / 2);
    return {
      horizon: forward.horizon,
      all: partOf(scores, forward, 0, count),
      halves: [partOf(scores, forward, 0, half), partOf(scores, forward, half, count)],
    };
  });
}
