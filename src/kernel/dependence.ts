import { column, kernel } from './kernel.ts';
import { offset } from './pointer.ts';
import type { Scratch } from './scratch.ts';

const double = 8;

/** See `stats/inference/stationary-bootstrap.ts`. @param centred - n values of mean zero */
export function stationaryVarianceOf(centred: Float64Array, keep: number): number {
  const n = centred.length;
  const [variance = Number.NaN] = column(2, ({ calls, scratch }, result) => {
    const values = scratch.copyIn(centred);
    calls.stationaryVariances(values, n, keep, values, n, keep, double, result);
  });
  return variance;
}

/** See `stats/inference/stationary-bootstrap.ts`. @param prefix - 2n + 1 sums of the column laid twice in a row */
export const stationaryMeansOf = (
  prefix: Float64Array,
  logKeep: number,
  draws: number,
  [first, second, third]: readonly [number, number, number],
): Float64Array =>
  column(draws, ({ calls, scratch }, result) => {
    const n = (prefix.length - 1) / 2;
    calls.stationaryMeans(scratch.copyIn(prefix), n, logKeep, draws, first, second, third, result);
  });

/** See `stats/inference/newey-west.ts`. @param centred - n values of mean zero */
export function bartlettVarianceOf(centred: Float64Array, lags: number): number {
  const [variance = Number.NaN] = column(2, ({ calls, scratch }, result) => {
    const values = scratch.copyIn(centred);
    calls.bartlettVariances(values, values, centred.length, lags, double, result);
  });
  return variance;
}

/** Flagged rows, from each of `starts` to before the `ends` of the same place. */
interface Spells {
  starts: Int32Array;
  ends: Int32Array;
}

const rowsIn = ({ starts, ends }: Spells) => ends.reduce((sum, end, i) => sum + end - (starts[i] ?? 0), 0);

/** Shifts at least as extreme, for each of several groups of spells; see `stats/inference/circular-shifts.ts`. */
export function shiftsBeyondOf(
  x: { values: Float64Array; mean: number },
  groups: readonly Spells[],
  { first, shifts, step, dust }: { first: number; shifts: number; step: number; dust: number },
): number[] {
  const n = x.values.length;
  const stride = Math.ceil((2 * n + 1) / step);
  const places = shifts + 1;
  const { calls, scratch } = kernel();
  const sums = scratch.allocate(Float64Array, step * stride);
  calls.phasedSums(scratch.copyIn(x.values), n, x.mean, step, stride, sums);
  const totals = scratch.allocate(Float64Array, groups.length * places + 1);
  const totalsOf = (group: number) => offset(totals, group * places * double);
  // If they have all rows between them, the one of the most spells follows from the others.
  const counts = groups.map(({ starts }) => starts.length);
  const isAll = groups.reduce((sum, group) => sum + rowsIn(group), 0) === n;
  const rest = isAll ? counts.indexOf(Math.max(...counts)) : undefined;
  groups.forEach(({ starts, ends }, i) => {
    if (i === rest) return;
    const [from, to] = [scratch.copyIn(starts), scratch.copyIn(ends)];
    calls.shiftSums(sums, step, stride, first, shifts, from, to, starts.length, totalsOf(i));
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

/** Copies in what `linearised` asks of two conditional means. */
function conditionalsIn(scratch: Scratch, one: Conditional, other: Conditional) {
  const weights = new Float64Array(2 * codeCount);
  weights[2 * one.code] = 1 / one.share;
  weights[2 * other.code + 1] = 1 / other.share;
  const means = Float64Array.of(one.conditional, other.conditional);
  return { means: scratch.copyIn(means), weights: scratch.copyIn(weights) };
}

/** Each row's part in the difference of the mean where `codes` is that of the conditional to the mean of all, to first order. */
export function linearisedColumn(x: Float64Array, codes: Uint8Array, own: Conditional, mean: number): Float64Array {
  const n = x.length;
  const { calls, scratch } = kernel();
  const [values, flags] = [scratch.copyIn(x), scratch.copyIn(codes)];
  // What is written beside the last row goes nowhere.
  const result = scratch.allocate(Float64Array, n + 1);
  const { means, weights } = conditionalsIn(scratch, own, own);
  calls.linearised(values, flags, n, means, weights, mean, double, result);
  return scratch.copyOut(Float64Array, result, n);
}

/** Variances of such differences, by the stationary bootstrap and by Newey and West; see `stats/inference/conditional-difference.ts`. */
export function differenceVariancesOf(
  x: Float64Array,
  codes: Uint8Array,
  conditionals: readonly Conditional[],
  mean: number,
  { keep, lags }: { keep: number; lags: number },
): { stationary: number; neweyWest: number }[] {
  const n = x.length;
  const { calls, scratch } = kernel();
  const [values, flags, parts] = [scratch.copyIn(x), scratch.copyIn(codes), scratch.allocate(Float64Array, 2 * n)];
  const [result, lagged] = [scratch.allocate(Float64Array, 2), scratch.allocate(Float64Array, 2)];
  const others = offset(parts, double);
  return conditionals.flatMap((one, i) => {
    if (i % 2 === 1) return [];
    const other = conditionals[i + 1] ?? one;
    const { means, weights } = conditionalsIn(scratch, one, other);
    calls.linearised(values, flags, n, means, weights, mean, pair, parts);
    calls.stationaryVariances(parts, n, keep, others, n, keep, pair, result);
    calls.bartlettVariances(parts, others, n, lags, pair, lagged);
    const [first = 0, second = 0] = scratch.copyOut(Float64Array, result, 2);
    const [firstLagged = 0, secondLagged = 0] = scratch.copyOut(Float64Array, lagged, 2);
    const variances = { stationary: first, neweyWest: firstLagged };
    return other === one ? [variances] : [variances, { stationary: second, neweyWest: secondLagged }];
  });
}

/** Sums of `x - mean` through each row, the column laid twice in a row: 2n + 1 values from 0 on. */
export const prefixTwiceColumn = (x: Float64Array, mean: number): Float64Array =>
  column(2 * x.length + 1, ({ calls, scratch }, result) =>
    calls.prefixTwice(scratch.copyIn(x), x.length, mean, result),
  );
