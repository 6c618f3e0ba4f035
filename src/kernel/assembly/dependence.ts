import { at, intAt, put, putInt } from './columns';

/**
 * Variance of the mean of a stationary bootstrap, in closed form: (g0 + 2 * sum (1 - i/n) * keep^i * gi) / n with circular
 * autocovariances gi of a column of mean zero. The sums over all lags obey a recursion from row to row, so that it is O(n).
 */
export function stationaryVariance(d: usize, n: i32, keep: f64): f64 {
  const all = <f64>n;
  const around = Math.pow(keep, all);
  // near = sum keep^i * d[t+i], far = sum i * keep^i * d[t+i], both over i from 1 to n - 1 and round the end; here for the last row.
  let near: f64 = 0;
  let far: f64 = 0;
  for (let i = n - 1; i > 0; i--) {
    far = keep * (far + near);
    near = keep * near;
    const value = keep * at(d, i - 1);
    near += value;
    far += value;
  }
  let own: f64 = 0;
  let lagged: f64 = 0;
  for (let t = n - 1; t >= 0; t--) {
    const value = at(d, t);
    own += value * value;
    lagged += value * (near - far / all);
    const before = keep * value;
    const left = t > 0 ? around * at(d, t - 1) : 0;
    far = before + keep * (far + near) - all * left;
    near = before + keep * near - left;
  }
  return (own + 2 * lagged) / (all * all);
}

/**
 * Bartlett-weighted variance of a mean: the weighted sum over lags is the sum of squares of all sums over `lags + 1`
 * neighbours, those that overhang an end too.
 */
export function bartlettVariance(d: usize, n: i32, lags: i32): f64 {
  const all = <f64>n;
  const width = lags + 1;
  let running: f64 = 0;
  let squares: f64 = 0;
  for (let end = 0; end < n + lags; end++) {
    if (end < n) running += at(d, end);
    if (end >= width) running -= at(d, end - width);
    squares += running * running;
  }
  return squares / (<f64>width * all * all);
}

/**
 * Sums laid out by phase: those `step` places apart stand side by side, `stride` to a phase, so that a spell can be laid
 * elsewhere on the column by reading on.
 */
export function phased(sums: usize, length: i32, step: i32, stride: i32, result: usize): void {
  for (let phase = 0; phase < step; phase++) {
    const place = phase * stride;
    for (let i = phase, k = 0; i < length; i += step, k++) put(result, place + k, at(sums, i));
  }
}

// @ts-ignore: decorator
@inline
function inPhase(sums: usize, step: i32, stride: i32, row: i32): usize {
  return sums + ((<usize>((row % step) * stride + row / step)) << 3);
}

/**
 * Circular shifts of flagged spells against a column, from `least` to `n - least` in steps, whose conditional sum is as far
 * from zero as the unshifted one, or within `dust` of that. `sums` has the sums of the column laid twice in a row, by phase;
 * `totals` has room for n / step + 1 doubles.
 */
export function shiftsBeyond(
  sums: usize,
  step: i32,
  stride: i32,
  n: i32,
  starts: usize,
  ends: usize,
  spells: i32,
  least: i32,
  dust: f64,
  totals: usize,
): i32 {
  const first = (least + step - 1) / step;
  const last = (n - least) / step;
  const count = last - first + 1;
  memory.fill(totals, 0, (<usize>count) << 3);
  let unshifted: f64 = 0;
  for (let i = 0; i < spells; i++) {
    const start = inPhase(sums, step, stride, intAt(starts, i));
    const end = inPhase(sums, step, stride, intAt(ends, i));
    unshifted += at(end, 0) - at(start, 0);
    let from = start + ((<usize>first) << 3);
    let to = end + ((<usize>first) << 3);
    let k = 0;
    let total = totals;
    for (; k + 1 < count; k += 2) {
      const gained = f64x2.sub(v128.load(to), v128.load(from));
      v128.store(total, f64x2.add(v128.load(total), gained));
      from += 16;
      to += 16;
      total += 16;
    }
    if (k < count) put(totals, k, at(totals, k) + at(to, 0) - at(from, 0));
  }
  const size = Math.abs(unshifted) - dust;
  let beyond = 0;
  for (let k = 0; k < count; k++) if (Math.abs(at(totals, k)) >= size) beyond++;
  return beyond;
}

/** What happens from the next row on, over `horizon` rows: n - 1 - horizon values. */
export function forward(q: usize, n: i32, horizon: i32, result: usize): void {
  for (let t = 0; t < n - 1 - horizon; t++) put(result, t, at(q, t + 1 + horizon) - at(q, t + 1));
}

/** By code from 0 on: rows, sum and rows above zero of a column; three doubles each in `result`, which begins as zeros. */
export function sumsByCode(x: usize, codes: usize, n: i32, result: usize): void {
  for (let t = 0; t < n; t++) {
    const value = at(x, t);
    const place = <i32>load<u8>(codes + t) * 3;
    put(result, place, at(result, place) + 1);
    put(result, place + 1, at(result, place + 1) + value);
    if (value > 0) put(result, place + 2, at(result, place + 2) + 1);
  }
}

/** The part of each row in the difference of a conditional mean to the mean of all, to first order; of mean zero. */
export function linearised(
  x: usize,
  codes: usize,
  n: i32,
  code: i32,
  share: f64,
  conditional: f64,
  mean: f64,
  result: usize,
): void {
  for (let t = 0; t < n; t++) {
    const value = at(x, t);
    const own = load<u8>(codes + t) == code ? (value - conditional) / share : 0;
    put(result, t, own - (value - mean));
  }
}

/** Sums of `x - mean` through each row, the column laid twice in a row: 2n + 1 values from 0 on. */
export function prefixTwice(x: usize, n: i32, mean: f64, result: usize): void {
  let sum: f64 = 0;
  put(result, 0, 0);
  for (let i = 0; i < 2 * n; i++) {
    sum += at(x, i < n ? i : i - n) - mean;
    put(result, i + 1, sum);
  }
}

let a: u32 = 0;
let b: u32 = 0;
let c: u32 = 0;
let counter: u32 = 1;

/** The next 32 random bits of sfc32, as in `core/random.ts`. */
function next(): u32 {
  const result = a + b + counter;
  counter++;
  a = b ^ (b >> 9);
  b = c + (c << 3);
  c = rotl(c, 21) + result;
  return result;
}

/**
 * Means of stationary bootstrap samples: blocks of geometric length from random places, round the end, each by one difference
 * of `prefix`, which has 2n + 1 sums of the column laid twice in a row. `logKeep` is the logarithm of the chance that a block
 * goes on.
 */
export function stationaryMeans(
  prefix: usize,
  n: i32,
  logKeep: f64,
  draws: i32,
  seedA: u32,
  seedB: u32,
  seedC: u32,
  result: usize,
): void {
  a = seedA;
  b = seedB;
  c = seedC;
  counter = 1;
  for (let round = 0; round < 15; round++) next();
  for (let draw = 0; draw < draws; draw++) {
    let sum: f64 = 0;
    for (let left = n; left > 0; ) {
      const start = <i32>((<u64>next() * <u64>n) >> 32);
      // Inversion of the geometric distribution; the half step keeps the logarithm finite.
      const length = 1 + Math.floor(Math.log((<f64>next() + 0.5) / 4294967296) / logKeep);
      const taken = length < <f64>left ? <i32>length : left;
      sum += at(prefix, start + taken) - at(prefix, start);
      left -= taken;
    }
    put(result, draw, sum / <f64>n);
  }
}

/** The values of the rows that have a code, in their order; returns their count. */
export function picked(x: usize, codes: usize, n: i32, code: i32, result: usize): i32 {
  let count = 0;
  for (let t = 0; t < n; t++) if (load<u8>(codes + t) == code) put(result, count++, at(x, t));
  return count;
}

/** Rows whose code is not 0, ascending; returns their count. */
export function judged(codes: usize, n: i32, result: usize): i32 {
  let count = 0;
  for (let t = 0; t < n; t++) if (load<u8>(codes + t) != 0) putInt(result, count++, t);
  return count;
}

/** The doubles of some rows, in their order. */
export function gathered(x: usize, rows: usize, count: i32, result: usize): void {
  for (let i = 0; i < count; i++) put(result, i, at(x, intAt(rows, i)));
}

/** The integers and the codes of some rows, in their order. */
export function gatheredDays(days: usize, codes: usize, rows: usize, count: i32, result: usize, resultCodes: usize): void {
  for (let i = 0; i < count; i++) {
    const row = intAt(rows, i);
    putInt(result, i, intAt(days, row));
    store<u8>(resultCodes + i, load<u8>(codes + row));
  }
}

/** Runs of equal codes: first row, row after the last, and code of each; returns their count. */
export function codedRuns(codes: usize, n: i32, starts: usize, ends: usize, result: usize): i32 {
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
