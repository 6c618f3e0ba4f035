import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;

/** An arena with room for so many doubles, and the kernel that works in it. */
function workplace(doubles: number) {
  const calls = kernel();
  return { calls, arena: new Arena(calls.memory, doubles * double + 256) };
}

/** See `core/stationary-bootstrap.ts`. @param centred - n values of mean zero */
export function stationaryVarianceOf(centred: Float64Array, keep: number): number {
  const { calls, arena } = workplace(centred.length);
  return calls.stationaryVariance(arena.column(centred), centred.length, keep);
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

/** See `core/circular-shifts.ts`. @param prefix - 2n + 1 sums of the column laid twice in a row */
export function shiftsBeyondOf(
  prefix: Float64Array,
  { starts, ends }: { starts: Int32Array; ends: Int32Array },
  { least, step, size }: { least: number; step: number; size: number },
): number {
  const { calls, arena } = workplace(prefix.length + starts.length + 2);
  const sums = arena.column(prefix);
  const [from, to] = [arena.integersIn(starts), arena.integersIn(ends)];
  return calls.shiftsBeyond(sums, (prefix.length - 1) / 2, from, to, starts.length, least, step, size);
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
  { share, conditional, mean }: { share: number; conditional: number; mean: number },
): Float64Array {
  const { calls, arena } = workplace(3 * x.length);
  const [values, flags, result] = [arena.column(x), arena.put(codes), arena.room(x.length * double)];
  calls.linearised(values, flags, x.length, code, share, conditional, mean, result);
  return arena.doubles(result, x.length);
}

/** Sums of `x - mean` through each row, the column laid twice in a row: 2n + 1 values from 0 on. */
export function prefixTwiceColumn(x: Float64Array, mean: number): Float64Array {
  const count = 2 * x.length + 1;
  const { calls, arena } = workplace(x.length + count);
  const [values, result] = [arena.column(x), arena.room(count * double)];
  calls.prefixTwice(values, x.length, mean, result);
  return arena.doubles(result, count);
}
