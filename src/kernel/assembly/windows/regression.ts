import { centre } from './centre';
import { at, Doubles, DoublesOut, put } from '../columns';
import { comomentSet, setOfColumns } from './comoments';
import { release, room } from '../room';

/** Ends of the explained share of the squares between which neither slope nor residuals are small differences of large sums. */
const leastShare: f64 = 1e-4;
const mostShare: f64 = 0.99;

// @ts-ignore: decorator
@inline
function column(set: usize, which: i32, n: i32): usize {
  return set + ((<usize>(which * n)) << 3);
}

/** Writes one row: the line's place and slope, and what its residuals say of its place. */
function write(result: usize, n: i32, row: i32, alpha: f64, beta: f64, error: f64, deviation: f64, dust: f64): void {
  put(column(result, 0, n), row, alpha);
  put(column(result, 1, n), row, beta);
  put(column(result, 2, n), row, deviation > dust ? alpha / error : NaN);
  put(column(result, 3, n), row, deviation);
}

/** One window by its deviations and its residuals one by one; `scratch` has room for two windows. */
function fit(
  x: usize,
  y: usize,
  n: i32,
  row: i32,
  window: i32,
  dust: f64,
  result: usize,
  scratch: usize,
): void {
  const count = <f64>window;
  const dX = scratch;
  const dY = column(scratch, 1, window);
  const meanX = centre(x, row - window + 1, window, dX);
  const meanY = centre(y, row - window + 1, window, dY);
  let sumXX: f64 = 0;
  let sumXY: f64 = 0;
  for (let i = 0; i < window; i++) {
    sumXX += at(dX, i) * at(dX, i);
    sumXY += at(dX, i) * at(dY, i);
  }
  const beta = sumXY / sumXX;
  let squares: f64 = 0;
  for (let i = 0; i < window; i++) {
    const residual = at(dY, i) - beta * at(dX, i);
    squares += residual * residual;
  }
  const deviation = sqrt(squares / (count - 2));
  const error = deviation * sqrt(1 / count + (meanX * meanX) / sumXX);
  write(result, n, row, meanY - beta * meanX, beta, error, deviation, dust);
}

/**
 * Rolling regression of y on x, as `rolling-regression.ts` describes it. The result is a set of n places a column: alpha, beta, t
 * of alpha, residual deviation.
 */
export function regression(
  x: Doubles,
  y: Doubles,
  n: i32,
  window: i32,
  dust: f64,
  alpha: DoublesOut,
  beta: DoublesOut,
  tOfAlpha: DoublesOut,
  residualDeviation: DoublesOut,
): void {
  const result = room((<usize>(4 * n)) << 3);
  const sums = setOfColumns(n);
  const scratch = room((<usize>(2 * window)) << 3);
  comomentSet(x, y, n, window, sums);
  const count = <f64>window;
  const least = dust * dust * (count - 1);
  for (let i = 0; i < n; i++) {
    const sumXX = at(column(sums, 2, n), i);
    const sumYY = at(column(sums, 3, n), i);
    if (i < window - 1 || !(sumXX > least && sumYY > least)) {
      for (let which = 0; which < 4; which++) put(column(result, which, n), i, NaN);
      continue;
    }
    const sumXY = at(column(sums, 4, n), i);
    const slope = sumXY / sumXX;
    const explained = slope * sumXY;
    const share = explained / sumYY;
    if (!(share > leastShare && share < mostShare)) {
      fit(x, y, n, i, window, dust, result, scratch);
      continue;
    }
    const meanX = at(column(sums, 0, n), i);
    const deviation = sqrt((sumYY - explained) / (count - 2));
    const error = deviation * sqrt(1 / count + (meanX * meanX) / sumXX);
    write(result, n, i, at(column(sums, 1, n), i) - slope * meanX, slope, error, deviation, dust);
  }
  const bytes = (<usize>n) << 3;
  memory.copy(alpha, column(result, 0, n), bytes);
  memory.copy(beta, column(result, 1, n), bytes);
  memory.copy(tOfAlpha, column(result, 2, n), bytes);
  memory.copy(residualDeviation, column(result, 3, n), bytes);
  release(result);
}
