import { at, Doubles, DoublesOut, intAt, Integers, IntegersOut, put, putInt } from './columns';

/** Simple return of row `i`, from 1 on. */
// @ts-ignore: decorator
@inline
function move(prices: usize, i: i32): f64 {
  return at(prices, i) / at(prices, i - 1) - 1;
}

/** 1 where x rises and y falls on row `i`, -1 the other way round, else 0; a move below `dust` is none. */
// @ts-ignore: decorator
@inline
function opposed(x: usize, y: usize, i: i32, dust: f64): i32 {
  const a = move(x, i);
  const b = move(y, i);
  return i32(a >= dust && b <= -dust) - i32(a <= -dust && b >= dust);
}

/** Rows on which x rises and y falls, less those on which y rises and x falls, as a share of the last `window` moves. */
export function opposition(x: Doubles, y: Doubles, n: i32, window: i32, dust: f64, result: DoublesOut): void {
  let balance = 0;
  if (n > 0) put(result, 0, NaN);
  for (let i = 1; i < n; i++) {
    balance += opposed(x, y, i, dust);
    if (i > window) balance -= opposed(x, y, i - window, dust);
    put(result, i, i < window ? NaN : <f64>balance / window);
  }
}

/** Runs of rows on which x moves up by more than y: the last row and the length of each; returns their number. */
export function leads(x: Doubles, y: Doubles, n: i32, dust: f64, ends: IntegersOut, lengths: IntegersOut): i32 {
  let count = 0;
  let length = 0;
  for (let i = 1; i < n; i++) {
    if (move(x, i) - move(y, i) >= dust) {
      if (length === 0) count++;
      length++;
      putInt(ends, count - 1, i);
      putInt(lengths, count - 1, length);
    } else length = 0;
  }
  return count;
}

/** Rows of the prices that are higher than all before them by `dust` or more, the first one included; returns their number. */
export function records(prices: Doubles, n: i32, dust: f64, rows: IntegersOut): i32 {
  let count = 0;
  let highest = 0.0;
  for (let i = 0; i < n; i++) {
    const price = at(prices, i);
    if (!(price > highest) || price / highest - 1 < dust) continue;
    highest = price;
    putInt(rows, count++, i);
  }
  return count;
}

/** How often x was ahead of y over `sessions` rows after some ascending ones, of those that end by row `last`, and by how much in all. */
export function aheadAfter(
  x: Doubles,
  y: Doubles,
  rows: Integers,
  count: i32,
  sessions: i32,
  last: i32,
  dust: f64,
  result: DoublesOut,
): void {
  let known = 0;
  let ahead = 0;
  let total: f64 = 0;
  for (; known < count; known++) {
    const from = intAt(rows, known);
    const to = from + sessions;
    if (to > last) break;
    const lead = at(x, to) / at(x, from) - at(y, to) / at(y, from);
    total += lead;
    if (lead >= dust) ahead++;
  }
  put(result, 0, <f64>known);
  put(result, 1, <f64>ahead);
  put(result, 2, total);
}

/** Row of the highest of n values times `sign`, the first where there are several. */
export function extremeRow(x: Doubles, n: i32, sign: f64): i32 {
  let row = 0;
  for (let i = 1; i < n; i++) if (!(at(x, i) * sign <= at(x, row) * sign)) row = i;
  return row;
}

/** Rows on which x is below a level and was not on the row before; returns their number. */
export function fallsBelow(x: Doubles, n: i32, level: f64, rows: IntegersOut): i32 {
  let count = 0;
  for (let i = 1; i < n; i++) if (at(x, i) < level && at(x, i - 1) >= level) putInt(rows, count++, i);
  return count;
}
