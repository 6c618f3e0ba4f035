import { Arena } from './arena.ts';
import { kernel } from './module.ts';
import { sortingRoom } from './sorting-room.ts';

const double = 8;
const integer = 4;

/** The rows whose outcome over a horizon is known, by ascending outcome; where it is that of the row before, their complement. */
export interface ForwardOrder {
  horizon: number;
  order: Int32Array;
}

/** What followed, over each horizon, sorted. @param ratio - n logs of small over large */
export function forwardOrdersOf(ratio: Float64Array, horizons: readonly number[]): ForwardOrder[] {
  const n = ratio.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (4 * double + integer) + sortingRoom + 64);
  const [levels, values, order] = [arena.column(ratio), arena.room(n * double), arena.room(n * integer)];
  const sorting = arena.room(sortingRoom + 2 * n * double);
  return horizons.map((horizon) => {
    calls.forward(levels, n, horizon, values);
    const count = calls.ascendingRows(values, Math.max(0, n - 1 - horizon), order, sorting);
    return { horizon, order: arena.integers(order, count) };
  });
}

/** Median of what followed the rows of each code, by code; NaN where it has none. @param counts - rows of each code */
export function mediansOfCodes(
  ratio: Float64Array,
  codes: Uint8Array,
  { horizon, order }: ForwardOrder,
  counts: readonly number[],
): Float64Array {
  const calls = kernel();
  const arena = new Arena(calls.memory, ratio.length * (double + integer + 1) + 16 * counts.length + 64);
  const [levels, flags, rows] = [arena.column(ratio), arena.put(codes), arena.integersIn(order)];
  const result = arena.column(new Float64Array(counts.length).fill(Number.NaN));
  const left = arena.integersIn(Int32Array.from(counts.flatMap((count) => [count, 0])));
  calls.medians(levels, horizon, flags, rows, order.length, left, result);
  return arena.doubles(result, counts.length);
}
