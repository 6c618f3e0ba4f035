import { column, kernel, rows } from './kernel.ts';
import { offset } from './pointer.ts';

const double = 8;

/** Runs of equal codes: first row, row after the last, and code of each. */
export function codedRunsOf(codes: Uint8Array): { starts: Int32Array; ends: Int32Array; codes: Uint8Array } {
  const n = codes.length;
  const { calls, scratch } = kernel();
  const [starts, ends] = [scratch.allocate(Int32Array, n), scratch.allocate(Int32Array, n)];
  const result = scratch.allocate(Uint8Array, n);
  const count = calls.codedRuns(scratch.copyIn(codes), n, starts, ends, result);
  return {
    starts: scratch.copyOut(Int32Array, starts, count),
    ends: scratch.copyOut(Int32Array, ends, count),
    codes: scratch.copyOut(Uint8Array, result, count),
  };
}

/** Rows whose code is not 0, ascending. */
export const judgedRowsOf = (codes: Uint8Array): Int32Array =>
  rows(codes.length, ({ calls, scratch }, found) => calls.judged(scratch.copyIn(codes), codes.length, found));

/** The days and the codes of some rows, in their order. */
export function gatheredDaysOf(days: Int32Array, codes: Uint8Array, of: Int32Array) {
  const { calls, scratch } = kernel();
  const [result, found] = [scratch.allocate(Int32Array, of.length), scratch.allocate(Uint8Array, of.length)];
  calls.gatheredDays(scratch.copyIn(days), scratch.copyIn(codes), scratch.copyIn(of), of.length, result, found);
  return { days: scratch.copyOut(Int32Array, result, of.length), codes: scratch.copyOut(Uint8Array, found, of.length) };
}

/** `q[t + 1 + horizon] - q[t + 1]` of some rows t. */
export const forwardColumn = (q: Float64Array, of: Int32Array, horizon: number): Float64Array =>
  column(of.length, ({ calls, scratch }, result) =>
    calls.forwardOf(scratch.copyIn(q), scratch.copyIn(of), of.length, horizon, result),
  );

/** Of each race from the row after one of `of`: the row that decides it, below 0 where the lead was lost, 0 where none does. */
export function racesOf(q: Float64Array, of: Int32Array, leads: Float64Array): Int32Array {
  const { calls, scratch } = kernel();
  const decided = scratch.allocate(Int32Array, of.length);
  calls.races(scratch.copyIn(q), q.length, scratch.copyIn(of), scratch.copyIn(leads), of.length, decided);
  return scratch.copyOut(Int32Array, decided, of.length);
}

/** Rows, sum and rows above zero. */
export interface CodeSums {
  rows: number;
  sum: number;
  above: number;
}

/** Sums of the codes from 0 to before `count` on some rows: those from each of `bounds` to before the next. */
export function sumsOfCodes(
  x: Float64Array,
  codes: Uint8Array,
  bounds: readonly number[],
  count: number,
): CodeSums[][] {
  const { calls, scratch } = kernel();
  const [values, flags] = [scratch.copyIn(x), scratch.copyIn(codes)];
  const result = scratch.allocate(Float64Array, 3 * count);
  return bounds.slice(1).map((to, i) => {
    const from = bounds[i] ?? 0;
    scratch.copyOver(result, new Float64Array(3 * count));
    calls.sumsByCode(offset(values, from * double), offset(flags, from), to - from, result);
    const sums = scratch.copyOut(Float64Array, result, 3 * count);
    return Array.from({ length: count }, (_, code) => {
      return { rows: sums[3 * code] ?? 0, sum: sums[3 * code + 1] ?? 0, above: sums[3 * code + 2] ?? 0 };
    });
  });
}
