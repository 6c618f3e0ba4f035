import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;
const integer = 4;

/** Rows of the known values of a column, ascending by value, equal ones by row. */
export function ascendingRowsOf(x: Float64Array): Int32Array {
  const calls = kernel();
  const arena = new Arena(calls.memory, x.length * (double + 2 * integer) + 64);
  const [values, result] = [arena.column(x), arena.room(x.length * integer)];
  const count = calls.ascendingRows(values, x.length, result, arena.room(x.length * integer));
  return arena.integers(result, count);
}

/** A column with its rows in ascending order. */
export interface OrderedColumn {
  values: Float64Array;
  order: Int32Array;
}

/** Spearman's correlation on some rows; see `core/rank-correlation.ts`. */
export function rankCorrelationOf(
  x: OrderedColumn,
  y: OrderedColumn,
  from: number,
  to: number,
): { rho: number; parts: Float64Array } {
  const n = x.values.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (5 * double + 2 * integer) + 256);
  const [a, b] = [arena.column(x.values), arena.column(y.values)];
  const [orderA, orderB] = [arena.integersIn(x.order), arena.integersIn(y.order)];
  const none = new Float64Array(n).fill(Number.NaN);
  const [ranksA, ranksB] = [arena.column(none), arena.column(none)];
  const known = calls.averageRanks(a, orderA, x.order.length, b, from, to, ranksA);
  calls.averageRanks(b, orderB, y.order.length, a, from, to, ranksB);
  const parts = arena.room(n * double);
  const rho = calls.rankCorrelation(ranksA, ranksB, from, to, known, parts);
  return { rho, parts: arena.doubles(parts, known) };
}

/** 2 for scores from `limit` up, 1 for those down from minus `limit`, 0 between, 3 where unknown. */
export function stanceCodesOf(score: Float64Array, limit: number): Uint8Array {
  const calls = kernel();
  const arena = new Arena(calls.memory, score.length * (double + 1) + 64);
  const [values, result] = [arena.column(score), arena.room(score.length)];
  calls.stanceCodes(values, score.length, limit, result);
  return arena.bytes(result, score.length);
}
