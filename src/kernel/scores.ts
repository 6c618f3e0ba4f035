import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;
const integer = 4;
const columnsInSet = 5;
const slack = 256;

/** Room for rolling comoments and what they are made with. */
const comomentRoom = (n: number, window: number) => columnsInSet * double * (n + 2 * (window + 1));

/** Simple returns of n prices; see `core/returns.ts`. */
export function simpleReturnColumn(prices: Float64Array): Float64Array {
  const n = prices.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 2 * n * double + slack);
  const [values, result] = [arena.column(prices), arena.room(n * double)];
  calls.simpleReturns(values, n, result);
  return arena.doubles(result, n);
}

/** Natural logarithms of one column over another; see `core/returns.ts`. */
export function logRatioColumn(a: Float64Array, b: Float64Array): Float64Array {
  const n = a.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 3 * n * double + slack);
  const [first, second, result] = [arena.column(a), arena.column(b), arena.room(n * double)];
  calls.logRatio(first, second, n, result);
  return arena.doubles(result, n);
}

/** Change over `lag` rows, 0 where smaller in size than `least`; see `core/returns.ts`. */
export function changeColumn(x: Float64Array, lag: number, least: number): Float64Array {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 2 * n * double + slack);
  const [values, result] = [arena.column(x), arena.room(n * double)];
  calls.changeOver(values, n, lag, least, result);
  return arena.doubles(result, n);
}

/** Rolling z-scores; see `core/rolling-moments.ts`. */
export function zScoreColumn(x: Float64Array, window: number, dust: number): Float64Array {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 2 * n * double + comomentRoom(n, window) + slack);
  const [values, result] = [arena.column(x), arena.room(n * double)];
  const sums = arena.room(columnsInSet * n * double);
  calls.zScore(values, n, window, dust, result, sums, arena.room(2 * columnsInSet * (window + 1) * double));
  return arena.doubles(result, n);
}

/** Each value times a factor, held within -1 and 1; see `core/clamp.ts`. */
export function heldColumn(x: Float64Array, factor: number): Float64Array {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 2 * n * double + slack);
  const [values, result] = [arena.column(x), arena.room(n * double)];
  calls.held(values, n, factor, result);
  return arena.doubles(result, n);
}

/** Rolling correlation where sums tell it, and the rows at which they do not; see `core/rolling-correlation.ts`. */
export function correlationColumn(
  x: Float64Array,
  y: Float64Array,
  window: number,
  leastSize: number,
): { correlation: Float64Array; doubtful: Int32Array } {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (3 * double + integer) + comomentRoom(n, window) + slack);
  const [first, second, result] = [arena.column(x), arena.column(y), arena.room(n * double)];
  const [doubtful, sums] = [arena.room(n * integer), arena.room(columnsInSet * n * double)];
  const scratch = arena.room(2 * columnsInSet * (window + 1) * double);
  const count = calls.correlation(first, second, n, window, leastSize, result, doubtful, sums, scratch);
  return { correlation: arena.doubles(result, n), doubtful: arena.integers(doubtful, count) };
}

/** Rows of which the `window` values that they end each lie within `limit` of the one before. */
export function stillRowsOf(x: Float64Array, window: number, limit: number): Int32Array {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (double + integer) + slack);
  const [values, result] = [arena.column(x), arena.room(n * integer)];
  return arena.integers(result, calls.stillRows(values, n, window, limit, result));
}

/** Scores in a band whose ends are columns, or of one value each; see `signals/correlation.ts`. */
export function bandScoreColumn(rho: Float64Array, low: Float64Array, high: Float64Array, dust: number): Float64Array {
  const n = rho.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 4 * n * double + slack);
  const [values, lows, highs, result] = [
    arena.column(rho),
    arena.column(low),
    arena.column(high),
    arena.room(n * double),
  ];
  calls.bandScores(values, lows, highs, low.length === n ? 1 : 0, n, dust, result);
  return arena.doubles(result, n);
}

export interface GateLimits {
  openPercentile: number;
  closePercentile: number;
  minLead: number;
  closeSessions: number;
}

/** 1 while the gate is open; see `signals/gate.ts`. */
export function gateColumn(
  lead: Float64Array,
  rank: Float64Array,
  overGrowth: Float64Array,
  { openPercentile, closePercentile, minLead, closeSessions }: GateLimits,
): Uint8Array {
  const n = lead.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (3 * double + 1) + slack);
  const [leads, ranks, over, on] = [arena.column(lead), arena.column(rank), arena.column(overGrowth), arena.room(n)];
  calls.gate(leads, ranks, over, n, openPercentile, closePercentile, minLead, closeSessions, on);
  return arena.bytes(on, n);
}

export interface CycleLimits {
  /** Ranks at which the lead is extreme. */
  low: number;
  high: number;
}

/** Scores of the long cycle and where it has no case, both from row `from` on; see `signals/long-cycle.ts`. */
export function cycleScoreColumns(
  rank: Float64Array,
  ratio: Float64Array,
  yearsMean: Float64Array,
  from: number,
  { low, high }: CycleLimits,
  dust: number,
): { score: Float64Array; noCase: Uint8Array } {
  const n = rank.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (4 * double + 1) + slack);
  const [ranks, ratios, means] = [arena.column(rank), arena.column(ratio), arena.column(yearsMean)];
  const [score, noCase] = [arena.room(n * double), arena.room(n)];
  calls.cycleScores(ranks, ratios, means, from, n, low, high, dust, score, noCase);
  return { score: arena.doubles(score, n), noCase: arena.bytes(noCase, n) };
}

/** Correlation of two samples of equal length; see `core/correlation.ts`. */
export function sampleCorrelation(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 2 * n * double + slack);
  return calls.sampleCorrelation(arena.column(x), arena.column(y), n);
}
