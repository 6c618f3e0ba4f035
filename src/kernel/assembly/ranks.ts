import { at, intAt, put, putInt } from './columns';

/** Merges the ascending runs of `width` rows in `from` into runs of twice the width in `to`. */
function merged(x: usize, n: i32, width: i32, from: usize, to: usize): void {
  for (let start = 0; start < n; start += 2 * width) {
    const middle = min(start + width, n);
    const end = min(start + 2 * width, n);
    let i = start;
    let j = middle;
    for (let k = start; k < end; k++) {
      const left = i < middle && (j >= end || at(x, intAt(from, i)) <= at(x, intAt(from, j)));
      putInt(to, k, intAt(from, left ? i++ : j++));
    }
  }
}

/** Rows of the known values in ascending order, equal ones in the order of rows; `scratch` has room for n integers. Returns their count. */
export function ascendingRows(x: usize, n: i32, result: usize, scratch: usize): i32 {
  let count = 0;
  for (let t = 0; t < n; t++) if (!isNaN(at(x, t))) putInt(result, count++, t);
  let from = result;
  let to = scratch;
  for (let width = 1; width < count; width *= 2) {
    merged(x, count, width, from, to);
    const other = from;
    from = to;
    to = other;
  }
  if (from != result) memory.copy(result, from, (<usize>count) << 2);
  return count;
}

/** Average ranks, from 1, of the rows from `from` to before `to` that are known in `other` too; NaN on all other rows. */
export function averageRanks(
  x: usize,
  order: usize,
  count: i32,
  other: usize,
  from: i32,
  to: i32,
  result: usize,
): i32 {
  let known = 0;
  for (let i = 0; i < count; ) {
    const value = at(x, intAt(order, i));
    const before = known;
    let end = i;
    for (; end < count && at(x, intAt(order, end)) == value; end++) {
      const row = intAt(order, end);
      if (row >= from && row < to && !isNaN(at(other, row))) known++;
    }
    const rank = (<f64>(before + known + 1)) / 2;
    for (; i < end; i++) {
      const row = intAt(order, i);
      if (row >= from && row < to && !isNaN(at(other, row))) put(result, row, rank);
    }
  }
  return known;
}

/**
 * Correlation of two columns of ranks over the rows from `from` to before `to` that have both, and the part of each such row in
 * it, to first order, packed into `parts`. NaN where a side has one rank only. `known` is the number of such rows.
 */
export function rankCorrelation(a: usize, b: usize, from: i32, to: i32, known: i32, parts: usize): f64 {
  const centre = (<f64>(known + 1)) / 2;
  let aa: f64 = 0;
  let bb: f64 = 0;
  let ab: f64 = 0;
  for (let t = from; t < to; t++) {
    const x = at(a, t) - centre;
    const y = at(b, t) - centre;
    if (isNaN(x + y)) continue;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  if (aa == 0 || bb == 0) return NaN;
  const rho = ab / Math.sqrt(aa * bb);
  const all = <f64>known;
  let packed = 0;
  for (let t = from; t < to; t++) {
    const x = at(a, t) - centre;
    const y = at(b, t) - centre;
    if (isNaN(x + y)) continue;
    put(parts, packed++, (all * x * y) / Math.sqrt(aa * bb) - (rho * all * ((x * x) / aa + (y * y) / bb)) / 2);
  }
  return rho;
}

/** A code for each score: 2 from `limit` up, 1 down from minus `limit`, 0 between and 3 where there is none. */
export function stanceCodes(score: usize, n: i32, limit: f64, result: usize): void {
  for (let t = 0; t < n; t++) {
    const value = at(score, t);
    store<u8>(result + t, isNaN(value) ? 3 : value >= limit ? 2 : value <= -limit ? 1 : 0);
  }
}
