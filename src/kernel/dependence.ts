import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;
const integer = 4;

/** An arena with room for so many doubles, and the kernel that works in it. */
function workplace(doubles: number) {
  const calls = kernel();
  return { calls, arena: new Arena(calls.memory, doubles * double + 256) };
}

/** See `core/stationary-bootstrap.ts`. @param centred - n values of mean zero */
export function stationaryVarianceOf(centred: Float64Array, keep: number): number {
  const n = centred.length;
  const { calls, arena } = workplace(n + 2);
  const [values, result] = [arena.column(centred), arena.room(2 * double)];
  calls.stationaryVariances(values, n, keep, values, n, keep, double, result);
  return arena.doubles(result, 1)[0] ?? Number.NaN;
}

/** See `core/stationary-bootstrap.ts`. @param prefix - 2n + 1 sums of the column laid twice in a row */
export function stationaryMeansOf(
  prefix: Float64Array,
  logKeep: number,
  draws: number,
  [first, second, third]: readonly [number, number, number],
): Float64Array {
  const { calls, arena } = workplace(prefix.length + draws);
  const [sums, result] = [arena.column(prefix), arena.room(draws * double)];
  calls.stationaryMeans(sums, (prefix.length - 1) / 2, logKeep, draws, first, second, third, result);
  return arena.doubles(result, draws);
}

/** See `core/newey-west.ts`. @param centred - n values of mean zero */
export function bartlettVarianceOf(centred: Float64Array, lags: number): number {
  const { calls, arena } = workplace(centred.length);
  return calls.bartlettVariance(arena.column(centred), centred.length, lags);
}

/** Flagged rows, from each of `starts` to before the `ends` of the same place. */
interface Spells {
  starts: Int32Array;
  ends: Int32Array;
}

/** Shifts at least as extreme, for each of several groups of spells; see `core/circular-shifts.ts`. */
export function shiftsBeyondOf(
  x: { values: Float64Array; mean: number },
  groups: readonly Spells[],
  { least, step, dust }: { least: number; step: number; dust: number },
): number[] {
  const n = x.values.length;
  const length = 2 * n + 1;
  const stride = Math.ceil(length / step);
  const integers = groups.reduce((sum, { starts }) => sum + 2 * starts.length + 4, 0);
  const { calls, arena } = workplace(n + length + step * stride + Math.ceil(n / step) + 2 + integers);
  const [values, sums] = [arena.column(x.values), arena.room(length * double)];
  calls.prefixTwice(values, n, x.mean, sums);
  const [byPhase, totals] = [arena.room(step * stride * double), arena.room((Math.ceil(n / step) + 2) * double)];
  calls.phased(sums, length, step, stride, byPhase);
  return groups.map(({ starts, ends }) => {
    const [from, to] = [arena.integersIn(starts), arena.integersIn(ends)];
    return calls.shiftsBeyond(byPhase, step, stride, n, from, to, starts.length, least, dust, totals);
  });
}

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

/** The values of some rows, in their order. */
export function gatheredColumn(x: Float64Array, rows: Int32Array): Float64Array {
  const { calls, arena } = workplace(x.length + 2 * rows.length);
  const [values, places, result] = [arena.column(x), arena.integersIn(rows), arena.room(rows.length * double)];
  calls.gathered(values, places, rows.length, result);
  return arena.doubles(result, rows.length);
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

/** `q[t + 1 + horizon] - q[t + 1]`, as far as both are there. */
export function forwardColumn(q: Float64Array, horizon: number): Float64Array {
  const count = Math.max(0, q.length - 1 - horizon);
  const { calls, arena } = workplace(q.length + count);
  const [values, result] = [arena.column(q), arena.room(count * double)];
  calls.forward(values, q.length, horizon, result);
  return arena.doubles(result, count);
}

/** Rows, sum and rows above zero of a column, for each of the codes from 0 to before `count`. */
export function sumsOfCodes(
  x: Float64Array,
  codes: Uint8Array,
  count: number,
): { rows: number; sum: number; above: number }[] {
  const triples = 3 * count;
  const { calls, arena } = workplace(2 * x.length + triples);
  const [values, flags] = [arena.column(x), arena.put(codes)];
  const result = arena.column(new Float64Array(triples));
  calls.sumsByCode(values, flags, x.length, result);
  const sums = arena.doubles(result, triples);
  return Array.from({ length: count }, (_, code) => {
    const [rows = 0, sum = 0, above = 0] = sums.subarray(3 * code, 3 * code + 3);
    return { rows, sum, above };
  });
}

/** The values of the rows that have a code, in their order. */
export function pickedColumn(x: Float64Array, codes: Uint8Array, code: number): Float64Array {
  const { calls, arena } = workplace(3 * x.length);
  const [values, flags, result] = [arena.column(x), arena.put(codes), arena.room(x.length * double)];
  return arena.doubles(result, calls.picked(values, flags, x.length, code, result));
}

/** Each row's part in the difference of the mean where `codes` is `code` to the mean of all, to first order. */
export function linearisedColumn(
  x: Float64Array,
  codes: Uint8Array,
  code: number,
  { share, conditional, mean }: Conditional,
): Float64Array {
  const { calls, arena } = workplace(3 * x.length);
  const [values, flags, result] = [arena.column(x), arena.put(codes), arena.room(x.length * double)];
  calls.linearised(values, flags, x.length, code, share, conditional, mean, result);
  return arena.doubles(result, x.length);
}

/** What the difference of a conditional mean to the mean of all is made of. */
export interface Conditional {
  /** Share of the rows that have the code, their mean, and the mean of all rows. */
  share: number;
  conditional: number;
  mean: number;
}

/** Variances of such a difference, by the stationary bootstrap and by Newey and West; see `core/conditional-difference.ts`. */
export function differenceVariancesOf(
  x: Float64Array,
  codes: Uint8Array,
  code: number,
  { share, conditional, mean }: Conditional,
  { keep, lags }: { keep: number; lags: number },
): { stationary: number; neweyWest: number } {
  const n = x.length;
  const { calls, arena } = workplace(3 * n);
  const [values, flags, parts] = [arena.column(x), arena.put(codes), arena.room(n * double)];
  calls.linearised(values, flags, n, code, share, conditional, mean, parts);
  const result = arena.room(2 * double);
  calls.stationaryVariances(parts, n, keep, parts, n, keep, double, result);
  return {
    stationary: arena.doubles(result, 1)[0] ?? Number.NaN,
    neweyWest: calls.bartlettVariance(parts, n, lags),
  };
}

/** Sums of `x - mean` through each row, the column laid twice in a row: 2n + 1 values from 0 on. */
export function prefixTwiceColumn(x: Float64Array, mean: number): Float64Array {
  const count = 2 * x.length + 1;
  const { calls, arena } = workplace(x.length + count);
  const [values, result] = [arena.column(x), arena.room(count * double)];
  calls.prefixTwice(values, x.length, mean, result);
  return arena.doubles(result, count);
}
