import { Arena, bounded } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;
const integer = 4;

/** Rolling share of opposite moves; see `core/rolling-opposition.ts`. */
export function oppositionColumn(x: Float64Array, y: Float64Array, window: number, dust: number): Float64Array {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 3 * n * double + 24);
  const [first, second, result] = [arena.column(x), arena.column(y), arena.room(n * double)];
  calls.opposition(first, second, n, bounded(window), dust, result);
  return arena.doubles(result, n);
}

/** Rows of record prices; see `core/records.ts`. */
export function recordRows(prices: Float64Array, dust: number): Int32Array {
  const n = prices.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (double + integer) + 16);
  const [values, rows] = [arena.column(prices), arena.room(n * integer)];
  return arena.integers(rows, calls.records(values, n, dust, rows));
}

/** Runs on which one column moves up by more than another; see `core/runs.ts`. */
export function leadRuns(x: Float64Array, y: Float64Array, dust: number): { ends: Int32Array; lengths: Int32Array } {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 2 * n * (double + integer) + 32);
  const [first, second] = [arena.column(x), arena.column(y)];
  const [ends, lengths] = [arena.room(n * integer), arena.room(n * integer)];
  const count = calls.leads(first, second, n, dust, ends, lengths);
  return { ends: arena.integers(ends, count), lengths: arena.integers(lengths, count) };
}

/** The runs that got as long as `run`: when they had, and how long they were in the end; see `signals/divergence-runs.ts`. */
export function runsReaching(
  ends: Int32Array,
  lengths: Int32Array,
  run: number,
): { rows: Int32Array; lengths: Int32Array } {
  const calls = kernel();
  const arena = new Arena(calls.memory, 4 * ends.length * integer + 64);
  const [last, long] = [arena.integersIn(ends), arena.integersIn(lengths)];
  const [rows, finals] = [arena.room(ends.length * integer), arena.room(ends.length * integer)];
  const count = calls.reached(last, long, ends.length, bounded(run), rows, finals);
  return { rows: arena.integers(rows, count), lengths: arena.integers(finals, count) };
}

/** How often and by how much x was ahead of y after some rows; see `signals/divergence-runs.ts`. */
export function leadsAfter(
  x: Float64Array,
  y: Float64Array,
  rows: Int32Array,
  sessions: number,
  last: number,
  dust: number,
): { known: number; ahead: number; total: number } {
  const calls = kernel();
  const arena = new Arena(calls.memory, 2 * x.length * double + rows.length * integer + 64);
  const [first, second, from] = [arena.column(x), arena.column(y), arena.integersIn(rows)];
  const result = arena.room(3 * double);
  calls.aheadAfter(first, second, from, rows.length, sessions, last, dust, result);
  const [known = 0, ahead = 0, total = 0] = arena.doubles(result, 3);
  return { known, ahead, total };
}

/** Row of the highest value (sign 1) or of the lowest (sign -1), the first where there are several. */
function extremeRow(x: Float64Array, sign: 1 | -1): number {
  const calls = kernel();
  const arena = new Arena(calls.memory, x.length * double + 16);
  return calls.extremeRow(arena.column(x), x.length, sign);
}

export const rowOfHighest = (x: Float64Array): number => extremeRow(x, 1);
export const rowOfLowest = (x: Float64Array): number => extremeRow(x, -1);

export interface RecordCaseLimits {
  failureDepth: number;
  failureWindow: number;
  confirmedFrom: number;
}

/** The course of a case of record closes; see `signals/record-high-cases.ts`. */
export function recordCaseColumns(
  closes: Float64Array,
  level: number,
  { failureDepth, failureWindow, confirmedFrom }: RecordCaseLimits,
  dust: number,
): { against: Float64Array; scores: Float64Array } {
  const n = closes.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, 3 * n * double + 24);
  const [values, against, scores] = [arena.column(closes), arena.room(n * double), arena.room(n * double)];
  calls.recordCase(values, n, level, failureDepth, failureWindow, confirmedFrom, dust, against, scores);
  return { against: arena.doubles(against, n), scores: arena.doubles(scores, n) };
}
