import { at, Bytes, BytesOut, Doubles, DoublesOut, intAt, Integers, IntegersOut, put, putInt } from './columns';
import { rowIn } from './ranks/order';

/** What happens from the next row on, over `horizon` rows: n - 1 - horizon values. */
export function forward(q: Doubles, n: i32, horizon: i32, result: DoublesOut): void {
  for (let t = 0; t < n - 1 - horizon; t++) put(result, t, at(q, t + 1 + horizon) - at(q, t + 1));
}

/** By code from 0 on: rows, sum and rows above zero of a column; three doubles each in `result`, which begins as zeros. */
export function sumsByCode(x: Doubles, codes: Bytes, n: i32, result: DoublesOut): void {
  for (let t = 0; t < n; t++) {
    const value = at(x, t);
    const place = <i32>load<u8>(codes + t) * 3;
    put(result, place, at(result, place) + 1);
    put(result, place + 1, at(result, place + 1) + value);
    if (value > 0) put(result, place + 2, at(result, place + 2) + 1);
  }
}

/**
 * The median of what follows the rows of each code over a horizon: the middle one, or the mean of the two in the middle. `order` has n rows
 * in ascending order of what follows, as of `ascendingRows`.
 *
 * @param counts - two integers for each code: its rows, and a zero; `result` holds nothing of use for a code whose rows are not counted
 */
export function medians(q: Doubles, horizon: i32, codes: Bytes, order: Integers, n: i32, counts: IntegersOut, result: DoublesOut): void {
  for (let i = 0; i < n; i++) {
    const row = rowIn(order, i);
    const code = <i32>load<u8>(codes + row);
    const rows = intAt(counts, 2 * code);
    const rank = intAt(counts, 2 * code + 1) + 1;
    putInt(counts, 2 * code + 1, rank);
    if (rank != (rows + 1) >> 1 && rank != (rows >> 1) + 1) continue;
    const value = at(q, row + 1 + horizon) - at(q, row + 1);
    if (rank == (rows + 1) >> 1) put(result, code, value);
    else put(result, code, at(result, code) + 0.5 * (value - at(result, code)));
  }
}

/** Rows whose code is not 0, ascending; returns their count. */
export function judged(codes: Bytes, n: i32, result: IntegersOut): i32 {
  let count = 0;
  for (let t = 0; t < n; t++) if (load<u8>(codes + t) != 0) putInt(result, count++, t);
  return count;
}

/** What happens from the next row on, over `horizon` rows, after some rows. */
export function forwardOf(q: Doubles, rows: Integers, count: i32, horizon: i32, result: DoublesOut): void {
  for (let i = 0; i < count; i++) {
    const entry = intAt(rows, i) + 1;
    put(result, i, at(q, entry + horizon) - at(q, entry));
  }
}

/** The integers on some rows, in their order. */
export function integersOn(x: Integers, rows: Integers, count: i32, result: IntegersOut): void {
  for (let i = 0; i < count; i++) putInt(result, i, intAt(x, intAt(rows, i)));
}

/** The bytes on some rows, in their order. */
export function bytesOn(x: Bytes, rows: Integers, count: i32, result: BytesOut): void {
  for (let i = 0; i < count; i++) store<u8>(result + i, load<u8>(x + intAt(rows, i)));
}

/** Runs of equal codes: first row, row after the last, and code of each; returns their count. */
export function codedRuns(codes: Bytes, n: i32, starts: IntegersOut, ends: IntegersOut, result: BytesOut): i32 {
  let count = 0;
  for (let t = 0; t < n; t++) {
    const code = load<u8>(codes + t);
    if (t > 0 && code == load<u8>(codes + t - 1)) continue;
    if (t > 0) putInt(ends, count - 1, t);
    putInt(starts, count, t);
    store<u8>(result + count, code);
    count++;
  }
  if (n > 0) putInt(ends, count - 1, n);
  return count;
}

/**
 * From the row after each of some rows on: the first later row on which q has gained a lead, or minus the one on which it has lost
 * as much; 0 where neither comes.
 */
export function races(q: Doubles, n: i32, rows: Integers, leads: Doubles, count: i32, decided: IntegersOut): void {
  for (let i = 0; i < count; i++) {
    const start = intAt(rows, i) + 1;
    const lead = at(leads, i);
    let end = 0;
    for (let row = start + 1; row < n; row++) {
      const gained = at(q, row) - at(q, start);
      if (gained >= lead) end = row;
      else if (gained <= -lead) end = -row;
      if (end != 0) break;
    }
    putInt(decided, i, end);
  }
}
