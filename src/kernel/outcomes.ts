import { workplace } from './workplace.ts';

const double = 8;
const integer = 4;

/** Runs of equal codes: first row, row after the last, and code of each. */
export function codedRunsOf(codes: Uint8Array): { starts: Int32Array; ends: Int32Array; codes: Uint8Array } {
  const n = codes.length;
  const { calls, arena } = workplace(2 * n);
  const flags = arena.put(codes);
  const [starts, ends, result] = [arena.room(n * integer), arena.room(n * integer), arena.room(n)];
  const count = calls.codedRuns(flags, n, starts, ends, result);
  return {
    starts: arena.integers(starts, count),
    ends: arena.integers(ends, count),
    codes: arena.bytes(result, count),
  };
}

/** Rows whose code is not 0, ascending. */
export function judgedRowsOf(codes: Uint8Array): Int32Array {
  const { calls, arena } = workplace(codes.length);
  const [flags, result] = [arena.put(codes), arena.room(codes.length * integer)];
  return arena.integers(result, calls.judged(flags, codes.length, result));
}

/** The days and the codes of some rows, in their order. */
export function gatheredDaysOf(
  days: Int32Array,
  codes: Uint8Array,
  rows: Int32Array,
): { days: Int32Array; codes: Uint8Array } {
  const { calls, arena } = workplace(2 * days.length + 2 * rows.length);
  const [on, flags, places] = [arena.integersIn(days), arena.put(codes), arena.integersIn(rows)];
  const [result, resultCodes] = [arena.room(rows.length * integer), arena.room(rows.length)];
  calls.gatheredDays(on, flags, places, rows.length, result, resultCodes);
  return { days: arena.integers(result, rows.length), codes: arena.bytes(resultCodes, rows.length) };
}

/** `q[t + 1 + horizon] - q[t + 1]` of some rows t. */
export function forwardColumn(q: Float64Array, rows: Int32Array, horizon: number): Float64Array {
  const { calls, arena } = workplace(q.length + 2 * rows.length);
  const [values, places, result] = [arena.column(q), arena.integersIn(rows), arena.room(rows.length * double)];
  calls.forwardOf(values, places, rows.length, horizon, result);
  return arena.doubles(result, rows.length);
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
  const triples = 3 * count;
  const { calls, arena } = workplace(2 * x.length + triples * bounds.length + 2);
  const [values, flags] = [arena.column(x), arena.put(codes)];
  const result = arena.column(new Float64Array(triples * bounds.length));
  return bounds.slice(1).map((to, i) => {
    const from = bounds[i] ?? 0;
    const into = result + i * triples * double;
    calls.sumsByCode(values + from * double, flags + from, to - from, into);
    const sums = arena.doubles(into, triples);
    return Array.from({ length: count }, (_, code) => {
      return { rows: sums[3 * code] ?? 0, sum: sums[3 * code + 1] ?? 0, above: sums[3 * code + 2] ?? 0 };
    });
  });
}
