import { centre } from './centre';
import { at, BytesOut, Doubles, DoublesOut, IntegersOut, put, putInt } from '../columns';
import { comomentSet, setOfColumns } from './comoments';
import { release } from '../room';

// @ts-ignore: decorator
@inline
function column(set: usize, which: i32, n: i32): usize {
  return set + ((<usize>(which * n)) << 3);
}

// @ts-ignore: decorator
@inline
function isSafe(sum: f64): bool {
  return sum > 1e-140 && sum < 1e140;
}

/**
 * Rolling correlation of n observations, as `rolling-correlation.ts` describes it, where sums tell it; the rows at which they do
 * not have a 1 in `doubtful`.
 */
export function correlation(
  x: Doubles,
  y: Doubles,
  n: i32,
  window: i32,
  leastSize: f64,
  result: DoublesOut,
  doubtful: BytesOut,
): void {
  const sums = setOfColumns(n);
  comomentSet(x, y, n, window, sums);
  memory.fill(doubtful, 0, n);
  let changedX = 0;
  let changedY = 0;
  for (let i = 0; i < n; i++) {
    put(result, i, NaN);
    if (i > 0 && at(x, i) != at(x, i - 1)) changedX = i;
    if (i > 0 && at(y, i) != at(y, i - 1)) changedY = i;
    if (i < window - 1) continue;
    const first = i - window + 1;
    const xx = at(column(sums, 2, n), i);
    const yy = at(column(sums, 3, n), i);
    if (changedX <= first || changedY <= first || isNaN(xx)) continue;
    const r = at(column(sums, 4, n), i) / sqrt(xx * yy);
    if (isSafe(xx) && isSafe(yy) && abs(r) > leastSize) put(result, i, min(1.0, max(-1.0, r)));
    else store<u8>(doubtful + <usize>i, 1);
  }
  release(sums);
}

/** The largest deviation, by which both sides are divided so that no square or product overflows or underflows. */
function largest(deviations: usize, n: i32): f64 {
  let size: f64 = 0;
  for (let i = 0; i < n; i++) size = max(size, abs(at(deviations, i)));
  return size;
}

/** Correlation of two samples, as `stats/correlation.ts` describes it; both columns are centred where they stand, so they are copies. */
export function sampleCorrelation(x: Doubles, y: Doubles, n: i32): f64 {
  centre(x, 0, n, x);
  centre(y, 0, n, y);
  const scaleX = largest(x, n);
  const scaleY = largest(y, n);
  let sumXX: f64 = 0;
  let sumYY: f64 = 0;
  let sumXY: f64 = 0;
  for (let i = 0; i < n; i++) {
    // All values of a side equal: 0 / 0 makes the correlation NaN, which it is.
    const dX = at(x, i) / scaleX;
    const dY = at(y, i) / scaleY;
    sumXX += dX * dX;
    sumYY += dY * dY;
    sumXY += dX * dY;
  }
  return min(1.0, max(-1.0, sumXY / sqrt(sumXX * sumYY)));
}

/** Rows of which the `window` values that they end each lie within `limit` of the one before. Returns their count. */
export function stillRows(x: Doubles, n: i32, window: i32, limit: f64, result: IntegersOut): i32 {
  let count = 0;
  let running = 0;
  for (let t = 1; t < n; t++) {
    running = abs(at(x, t) - at(x, t - 1)) < limit ? running + 1 : 0;
    if (running >= window - 1) putInt(result, count++, t);
  }
  return count;
}

/** 1 at the low end of a band, -1 at its high end, straight between; the ends are columns, or with a `step` of 0 one figure. */
export function bandScores(low: Doubles, high: Doubles, rho: Doubles, n: i32, step: i32, dust: f64, result: DoublesOut): void {
  for (let t = 0; t < n; t++) {
    const from = at(low, step * t);
    const width = at(high, step * t) - from;
    const position = width > dust ? (at(rho, t) - from) / width : NaN;
    put(result, t, min(1.0, max(-1.0, 1 - 2 * position)));
  }
}
