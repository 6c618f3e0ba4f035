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
  const n = centred.length;
  const { calls, arena } = workplace(n + 2);
  const [values, result] = [arena.column(centred), arena.room(2 * double)];
  calls.bartlettVariances(values, values, n, lags, double, result);
  return arena.doubles(result, 1)[0] ?? Number.NaN;
}

/** Flagged rows, from each of `starts` to before the `ends` of the same place. */
interface Spells {
  starts: Int32Array;
  ends: Int32Array;
}

const rowsIn = ({ starts, ends }: Spells) => starts.reduce((rows, start, i) => rows + (ends[i] ?? 0) - start, 0);

/** The group that follows from the others, if together they have all rows: the one of the most spells. */
function restIn(groups: readonly Spells[], rows: number): number | undefined {
  if (groups.reduce((sum, group) => sum + rowsIn(group), 0) !== rows) return undefined;
  const counts = groups.map(({ starts }) => starts.length);
  return counts.indexOf(Math.max(...counts));
}

/** Shifts at least as extreme, for each of several groups of spells; see `core/circular-shifts.ts`. */
export function shiftsBeyondOf(
  x: { values: Float64Array; mean: number },
  groups: readonly Spells[],
  { first, shifts, step, dust }: { first: number; shifts: number; step: number; dust: number },
): number[] {
  const n = x.values.length;
  const stride = Math.ceil((2 * n + 1) / step);
  const places = shifts + 1;
  const integers = groups.reduce((sum, { starts }) => sum + 2 * starts.length + 4, 0);
  const { calls, arena } = workplace(n + step * stride + groups.length * places + 2 + integers);
  const [values, sums] = [arena.column(x.values), arena.room(step * stride * double)];
  calls.phasedSums(values, n, x.mean, step, stride, sums);
  const totals = arena.room((groups.length * places + 1) * double);
  const rest = restIn(groups, n);
  const totalsOf = (group: number) => totals + group * places * double;
  groups.forEach(({ starts, ends }, i) => {
    if (i === rest) return;
    const [from, to] = [arena.integersIn(starts), arena.integersIn(ends)];
    calls.shiftSums(sums, step, stride, first, shifts, from, to, starts.length, totalsOf(i));
  });
  if (rest !== undefined) calls.restOf(totals, groups.length, rest, places);
  return groups.map((_, i) => calls.shiftsBeyond(totalsOf(i), places, dust));
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

/** What the difference of a conditional mean to the mean of all is made of. */
export interface Conditional {
  code: number;
  /** Share of the rows that have the code, and their mean. */
  share: number;
  conditional: number;
}

/** Numbers that a code can be. */
const codeCount = 256;

const pair = 2 * double;

/** Lays out what `linearised` asks of two conditional means. */
function laidConditionals(arena: Arena, one: Conditional, other: Conditional): { means: number; weights: number } {
  const weights = new Float64Array(2 * codeCount);
  weights[2 * one.code] = 1 / one.share;
  weights[2 * other.code + 1] = 1 / other.share;
  return { means: arena.column(Float64Array.of(one.conditional, other.conditional)), weights: arena.column(weights) };
}

/** Each row's part in the difference of the mean where `codes` is that of the conditional to the mean of all, to first order. */
export function linearisedColumn(x: Float64Array, codes: Uint8Array, own: Conditional, mean: number): Float64Array {
  const n = x.length;
  const { calls, arena } = workplace(3 * n + 2 * codeCount + 3);
  const [values, flags, result] = [arena.column(x), arena.put(codes), arena.room((n + 1) * double)];
  const { means, weights } = laidConditionals(arena, own, own);
  calls.linearised(values, flags, n, means, weights, mean, double, result);
  return arena.doubles(result, n);
}

/** Variances of such differences, by the stationary bootstrap and by Newey and West; see `core/conditional-difference.ts`. */
export function differenceVariancesOf(
  x: Float64Array,
  codes: Uint8Array,
  conditionals: readonly Conditional[],
  mean: number,
  { keep, lags }: { keep: number; lags: number },
): { stationary: number; neweyWest: number }[] {
  const n = x.length;
  const { calls, arena } = workplace(4 * n + (conditionals.length + 1) * (codeCount + 8));
  const [values, flags, parts] = [arena.column(x), arena.put(codes), arena.room(n * pair)];
  const result = arena.room(2 * pair);
  return conditionals.flatMap((one, i) => {
    if (i % 2 === 1) return [];
    const other = conditionals[i + 1] ?? one;
    const { means, weights } = laidConditionals(arena, one, other);
    calls.linearised(values, flags, n, means, weights, mean, pair, parts);
    calls.stationaryVariances(parts, n, keep, parts + double, n, keep, pair, result);
    calls.bartlettVariances(parts, parts + double, n, lags, pair, result + pair);
    const [first = 0, second = 0, firstLagged = 0, secondLagged = 0] = arena.doubles(result, 4);
    const variances = { stationary: first, neweyWest: firstLagged };
    return other === one ? [variances] : [variances, { stationary: second, neweyWest: secondLagged }];
  });
}

/** Sums of `x - mean` through each row, the column laid twice in a row: 2n + 1 values from 0 on. */
export function prefixTwiceColumn(x: Float64Array, mean: number): Float64Array {
  const count = 2 * x.length + 1;
  const { calls, arena } = workplace(x.length + count);
  const [values, result] = [arena.column(x), arena.room(count * double)];
  calls.prefixTwice(values, x.length, mean, result);
  return arena.doubles(result, count);
}
