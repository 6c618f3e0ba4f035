import type { Arena } from './arena.ts';
import { workplace } from './workplace.ts';

const double = 8;

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
  const totalsOf = (group: number) => totals + group * places * double;
  const laid = groups.map(({ starts, ends }) => {
    return { from: arena.integersIn(starts), to: arena.integersIn(ends), count: starts.length };
  });
  const rows = laid.reduce((sum, { from, to, count }) => sum + calls.rowsIn(from, to, count), 0);
  // If they have all rows between them, the one of the most spells follows from the others.
  const counts = laid.map(({ count }) => count);
  const rest = rows === n ? counts.indexOf(Math.max(...counts)) : undefined;
  laid.forEach(({ from, to, count }, i) => {
    if (i !== rest) calls.shiftSums(sums, step, stride, first, shifts, from, to, count, totalsOf(i));
  });
  if (rest !== undefined) calls.restOf(totals, groups.length, rest, places);
  return groups.map((_, i) => calls.shiftsBeyond(totalsOf(i), places, dust));
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
