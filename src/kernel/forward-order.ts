import { kernel } from './kernel.ts';

/** The rows whose outcome over a horizon is known, by ascending outcome; where it is that of the row before, their complement. */
export interface ForwardOrder {
  horizon: number;
  order: Int32Array;
}

/** What followed, over each horizon, sorted. @param ratio - n logs of small over large */
export function forwardOrdersOf(ratio: Float64Array, horizons: readonly number[]): ForwardOrder[] {
  const n = ratio.length;
  const { calls, scratch } = kernel();
  const levels = scratch.copyIn(ratio);
  const [values, order] = [scratch.allocate(Float64Array, n), scratch.allocate(Int32Array, n)];
  return horizons.map((horizon) => {
    calls.forward(levels, n, horizon, values);
    const count = calls.ascendingRows(values, Math.max(0, n - 1 - horizon), order);
    return { horizon, order: scratch.copyOut(Int32Array, order, count) };
  });
}

/** Median of what followed the rows of each code, by code; NaN where it has none. @param counts - rows of each code */
export function mediansOfCodes(
  ratio: Float64Array,
  codes: Uint8Array,
  { horizon, order }: ForwardOrder,
  counts: readonly number[],
): Float64Array {
  const { calls, scratch } = kernel();
  const [levels, flags, rows] = [scratch.copyIn(ratio), scratch.copyIn(codes), scratch.copyIn(order)];
  const result = scratch.allocate(Float64Array, counts.length);
  scratch.copyOver(result, new Float64Array(counts.length).fill(Number.NaN));
  const left = scratch.allocate(Int32Array, 2 * counts.length);
  scratch.copyOver(left, Int32Array.from(counts.flatMap((count) => [count, 0])));
  calls.medians(levels, horizon, flags, rows, order.length, left, result);
  return scratch.copyOut(Float64Array, result, counts.length);
}
