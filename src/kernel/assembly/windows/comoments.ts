import { at, Doubles, DoublesOut, put } from '../columns';
import { release, room } from '../room';

/** Columns of a set of comoments follow each other: means of x and y, sums of squares of x and y, sum of products. */
const columnsInSet = 5;

// @ts-ignore: decorator
@inline
function column(set: usize, which: i32, length: i32): usize {
  return set + ((<usize>(which * length)) << 3);
}

/**
 * Welford's recurrence: place k of `into` gets the comoments of the first k observations from `start` in the direction of
 * `step`, with the means counted from the anchor; place 0 stays the empty set. A set has `length` places a column.
 */
function accumulate(
  into: usize,
  length: i32,
  x: usize,
  y: usize,
  anchor: i32,
  start: i32,
  step: i32,
  count: i32,
): void {
  const anchorX = at(x, anchor);
  const anchorY = at(y, anchor);
  let meanX: f64 = 0;
  let meanY: f64 = 0;
  let sumXX: f64 = 0;
  let sumYY: f64 = 0;
  let sumXY: f64 = 0;
  for (let k = 1; k <= count; k++) {
    const valueX = at(x, start + step * (k - 1));
    const valueY = at(y, start + step * (k - 1));
    // NaN or infinite on one side makes both unknown.
    const gap = 0 * valueX * valueY;
    const dX = valueX - anchorX - meanX + gap;
    const dY = valueY - anchorY - meanY + gap;
    const share = <f64>(k - 1) / <f64>k;
    meanX += dX / <f64>k;
    meanY += dY / <f64>k;
    sumXX += dX * dX * share;
    sumYY += dY * dY * share;
    sumXY += dX * dY * share;
    put(column(into, 0, length), k, meanX);
    put(column(into, 1, length), k, meanY);
    put(column(into, 2, length), k, sumXX);
    put(column(into, 3, length), k, sumYY);
    put(column(into, 4, length), k, sumXY);
  }
}

/**
 * Rolling comoments of n observations, as `rolling-comoments.ts` describes them, as a set of n places a column. Places before the
 * first whole window are left as they were.
 */
export function comomentSet(x: Doubles, y: Doubles, n: i32, window: i32, result: DoublesOut): void {
  const places = window + 1;
  const tail = room((<usize>(2 * columnsInSet * places)) << 3);
  const head = tail + ((<usize>(columnsInSet * places)) << 3);
  for (let which = 0; which < columnsInSet; which++) {
    put(column(tail, which, places), 0, 0);
    put(column(head, which, places), 0, 0);
  }
  for (let anchor = window - 1; anchor < n; anchor += window) {
    const heads = min(window - 1, n - 1 - anchor);
    accumulate(tail, places, x, y, anchor, anchor, -1, window);
    accumulate(head, places, x, y, anchor, anchor + 1, 1, heads);
    const anchorX = at(x, anchor);
    const anchorY = at(y, anchor);
    for (let k = 0; k <= heads; k++) {
      const rest = window - k;
      const tailX = at(column(tail, 0, places), rest);
      const tailY = at(column(tail, 1, places), rest);
      const dX = at(column(head, 0, places), k) - tailX;
      const dY = at(column(head, 1, places), k) - tailY;
      const share = <f64>k / <f64>window;
      const between = <f64>rest * share;
      const row = anchor + k;
      put(column(result, 0, n), row, anchorX + (tailX + dX * share));
      put(column(result, 1, n), row, anchorY + (tailY + dY * share));
      put(column(result, 2, n), row, at(column(tail, 2, places), rest) + at(column(head, 2, places), k) + dX * dX * between);
      put(column(result, 3, n), row, at(column(tail, 3, places), rest) + at(column(head, 3, places), k) + dY * dY * between);
      put(column(result, 4, n), row, at(column(tail, 4, places), rest) + at(column(head, 4, places), k) + dX * dY * between);
    }
  }
  release(tail);
}

/** Memory for a set of comoments of n rows; to be given back with what was asked for after it. */
export function setOfColumns(n: i32): DoublesOut {
  return room((<usize>(columnsInSet * n)) << 3);
}

/** Rolling comoments of n observations, as `rolling-comoments.ts` describes them. */
export function comoments(
  x: Doubles,
  y: Doubles,
  n: i32,
  window: i32,
  meanX: DoublesOut,
  meanY: DoublesOut,
  sumXX: DoublesOut,
  sumYY: DoublesOut,
  sumXY: DoublesOut,
): void {
  const set = setOfColumns(n);
  for (let which = 0; which < columnsInSet; which++) {
    for (let i = 0; i < min(n, window - 1); i++) put(column(set, which, n), i, NaN);
  }
  comomentSet(x, y, n, window, set);
  const bytes = (<usize>n) << 3;
  memory.copy(meanX, column(set, 0, n), bytes);
  memory.copy(meanY, column(set, 1, n), bytes);
  memory.copy(sumXX, column(set, 2, n), bytes);
  memory.copy(sumYY, column(set, 3, n), bytes);
  memory.copy(sumXY, column(set, 4, n), bytes);
  release(set);
}
