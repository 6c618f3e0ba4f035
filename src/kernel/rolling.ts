import { bounded, column, kernel } from './kernel.ts';
import type { Scratch } from './scratch.ts';

const double = 8;
const columnsInSet = 5;
const columnsInRegression = 4;

/** What rolling comoments are made with, and their columns where nobody reads them. */
const comomentWork = (scratch: Scratch, n: number, window: number) =>
  ({
    sums: scratch.allocate(Float64Array, columnsInSet * n),
    work: scratch.work(2 * columnsInSet * (window + 1) * double),
  }) as const;

/** A set of columns one after another, each of n. */
const parted = (set: Float64Array, n: number) =>
  Array.from({ length: n === 0 ? 0 : set.length / n }, (_, i) => set.subarray(i * n, (i + 1) * n));

/** Rolling means and centred sums; see `stats/rolling/rolling-comoments.ts`. */
export function comomentColumns(x: Float64Array, y: Float64Array, window: number): Float64Array[] {
  const n = x.length;
  const { calls, scratch } = kernel();
  const { sums, work } = comomentWork(scratch, n, window);
  calls.comoments(scratch.copyIn(x), scratch.copyIn(y), n, window, sums, work);
  const set = scratch.copyOut(Float64Array, sums, columnsInSet * n);
  return parted(set, n).map((values) => values.fill(Number.NaN, 0, window - 1));
}

/** Rolling regression of y on x: alpha, beta, t of alpha, residual deviation; see `stats/rolling/rolling-regression.ts`. */
export function regressionColumns(y: Float64Array, x: Float64Array, window: number, tolerance: number): Float64Array[] {
  const n = x.length;
  const set = column(columnsInRegression * n, ({ calls, scratch }, result) => {
    const { sums, work } = comomentWork(scratch, n, window);
    calls.regression(scratch.copyIn(x), scratch.copyIn(y), n, window, tolerance, result, sums, work);
  });
  return parted(set, n);
}

/** Rolling z-scores; see `stats/rolling/rolling-moments.ts`. */
export const zScoreColumn = (x: Float64Array, window: number, tolerance: number): Float64Array =>
  column(x.length, ({ calls, scratch }, result) => {
    const { sums, work } = comomentWork(scratch, x.length, window);
    calls.zScore(scratch.copyIn(x), x.length, window, tolerance, result, sums, work);
  });

/** Rolling correlation where sums are exact enough, and the rows where they are not; see `stats/rolling/rolling-correlation.ts`. */
export function correlationColumn(x: Float64Array, y: Float64Array, window: number, leastSize: number) {
  const n = x.length;
  const { calls, scratch } = kernel();
  const { sums, work } = comomentWork(scratch, n, window);
  const [result, doubtful] = [scratch.allocate(Float64Array, n), scratch.allocate(Int32Array, n)];
  const [first, second] = [scratch.copyIn(x), scratch.copyIn(y)];
  const count = calls.correlation(first, second, n, window, leastSize, result, doubtful, sums, work);
  return {
    correlation: scratch.copyOut(Float64Array, result, n),
    doubtful: scratch.copyOut(Int32Array, doubtful, count),
  };
}

/** Rolling maximum (sign 1) or minimum (sign -1); see `stats/rolling/rolling-extrema.ts`. */
export const extremumColumn = (x: Float64Array, window: number, minimum: number, sign: 1 | -1): Float64Array =>
  column(x.length, ({ calls, scratch }, result) => {
    const n = x.length;
    const [queue, ordinals] = [scratch.allocate(Float64Array, n), scratch.allocate(Int32Array, n)];
    calls.extremum(scratch.copyIn(x), n, bounded(window), bounded(minimum), sign, result, queue, ordinals);
  });

/** Bytes that `ascendingRows` of the kernel needs for n rows: two columns, and a place for each of three digits of 11 bits. */
export const sortingBytes = (n: number): number => 2 * n * double + 3 * 2048 * 4;

/** Rolling rank; see `stats/rolling/rolling-rank.ts`. */
export const rankColumn = (x: Float64Array, window: number, minimum: number, tolerance: number): Float64Array =>
  column(x.length, ({ calls, scratch }, result) => {
    const n = x.length;
    const [order, work] = [scratch.allocate(Int32Array, n), scratch.work(sortingBytes(n) + (n + 3) * double)];
    calls.rank(scratch.copyIn(x), n, bounded(window), bounded(minimum), tolerance, result, order, work);
  });

/** Rolling share of opposite moves; see `stats/rolling/rolling-opposition.ts`. */
export const oppositionColumn = (x: Float64Array, y: Float64Array, window: number, tolerance: number): Float64Array =>
  column(x.length, ({ calls, scratch }, result) =>
    calls.opposition(scratch.copyIn(x), scratch.copyIn(y), x.length, bounded(window), tolerance, result),
  );
