import { kernel } from './kernel.ts';
import { offset } from './pointer.ts';

const double = 8;

/** Rows, sum and rows above zero. */
export interface CodeSums {
  rows: number;
  sum: number;
  above: number;
}

/** Of each code its figures among those that the kernel wrote. */
export const sumsAmong = (figures: Float64Array): CodeSums[] =>
  Array.from({ length: figures.length / 3 }, (_, code) => {
    return { rows: figures[3 * code] ?? 0, sum: figures[3 * code + 1] ?? 0, above: figures[3 * code + 2] ?? 0 };
  });

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
    return sumsAmong(scratch.copyOut(Float64Array, result, 3 * count));
  });
}
