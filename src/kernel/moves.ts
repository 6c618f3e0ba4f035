import { column, kernel, rows } from './kernel.ts';

/** Rows of record prices; see `stats/records.ts`. */
export const recordRows = (prices: Float64Array, tolerance: number): Int32Array =>
  rows(prices.length, ({ calls, scratch }, found) =>
    calls.records(scratch.copyIn(prices), prices.length, tolerance, found),
  );

/** Runs on which one column moves up by more than another: last row and length of each; see `stats/runs.ts`. */
export function leadRuns(x: Float64Array, y: Float64Array, tolerance: number) {
  const n = x.length;
  const { calls, scratch } = kernel();
  const [ends, lengths] = [scratch.allocate(Int32Array, n), scratch.allocate(Int32Array, n)];
  const count = calls.leads(scratch.copyIn(x), scratch.copyIn(y), n, tolerance, ends, lengths);
  return { ends: scratch.copyOut(Int32Array, ends, count), lengths: scratch.copyOut(Int32Array, lengths, count) };
}

/** How often and by how much x was ahead of y after some rows; see `signals/divergence/evidence.ts`. */
export function leadsAfter(
  x: Float64Array,
  y: Float64Array,
  from: Int32Array,
  sessions: number,
  last: number,
  tolerance: number,
) {
  const [known = 0, ahead = 0, total = 0] = column(3, ({ calls, scratch }, result) => {
    const [first, second, after] = [scratch.copyIn(x), scratch.copyIn(y), scratch.copyIn(from)];
    calls.aheadAfter(first, second, after, from.length, sessions, last, tolerance, result);
  });
  return { known, ahead, total };
}

/** Row of the highest value (sign 1) or of the lowest (sign -1), the first where there are several. */
function extremeRow(x: Float64Array, sign: 1 | -1): number {
  const { calls, scratch } = kernel();
  return calls.extremeRow(scratch.copyIn(x), x.length, sign);
}

export const rowOfHighest = (x: Float64Array): number => extremeRow(x, 1);
export const rowOfLowest = (x: Float64Array): number => extremeRow(x, -1);

/** Rows of which the `window` values that they end each lie within `limit` of the one before. */
export const stillRowsOf = (x: Float64Array, window: number, limit: number): Int32Array =>
  rows(x.length, ({ calls, scratch }, found) => calls.stillRows(scratch.copyIn(x), x.length, window, limit, found));

export interface WatchLimits {
  failureDepth: number;
  failureWindow: number;
  confirmedFrom: number;
}

/** Closes of a watch against an old record, and its scores; see `signals/record-high/watches.ts`. */
export function watchColumns(
  closes: Float64Array,
  level: number,
  { failureDepth, failureWindow, confirmedFrom }: WatchLimits,
  tolerance: number,
) {
  const n = closes.length;
  const { calls, scratch } = kernel();
  const [against, scores] = [scratch.allocate(Float64Array, n), scratch.allocate(Float64Array, n)];
  const values = scratch.copyIn(closes);
  calls.watchCourse(values, n, level, failureDepth, failureWindow, confirmedFrom, tolerance, against, scores);
  return {
    against: scratch.copyOut(Float64Array, against, n),
    scores: scratch.copyOut(Float64Array, scores, n),
  };
}

/** Rows of falls; see `stats/falls-below.ts`. */
export const fallRows = (x: Float64Array, level: number): Int32Array =>
  rows(x.length, ({ calls, scratch }, found) => calls.fallsBelow(scratch.copyIn(x), x.length, level, found));
