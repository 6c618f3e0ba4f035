import { at, Doubles, DoublesOut, put } from './columns';

/** Elements `i` and `j` of two columns, 0 before their first and after their last. */
// @ts-ignore: decorator
@inline
function both(a: usize, i: i32, n: i32, b: usize, j: i32, m: i32, stride: usize): v128 {
  const first = <u32>i < <u32>n ? load<f64>(a + <usize>i * stride) : 0;
  return f64x2.replace_lane(f64x2.splat(first), 1, <u32>j < <u32>m ? load<f64>(b + <usize>j * stride) : 0);
}

/** Rows after which the weights of a kept block have shrunk to nothing beside the first, in doubles. */
function reachOf(keep: f64): f64 {
  return keep > 0 ? Math.ceil(-45 / Math.log(keep)) : 1;
}

/**
 * Variances of the means of a stationary bootstrap, in closed form: (g0 + 2 * sum (1 - i/n) * keep^i * gi) / n with circular
 * autocovariances gi of a column of mean zero. The sums over all lags obey a recursion from row to row, so that it is O(n).
 *
 * Two columns at once, of n and of m values `stride` bytes apart: each step of the recursion waits for the one before, and two
 * wait no longer than one.
 */
export function stationaryVariances(
  a: Doubles,
  n: i32,
  keepA: f64,
  b: Doubles,
  m: i32,
  keepB: f64,
  stride: usize,
  result: DoublesOut,
): void {
  const longer = max(n, m);
  const counts = f64x2(<f64>n, <f64>m);
  const keep = f64x2(keepA, keepB);
  const around = f64x2(Math.pow(keepA, <f64>n), Math.pow(keepB, <f64>m));
  const shares = f64x2.div(f64x2.splat(1), counts);
  // near = sum keep^i * d[t+i], far = sum i * keep^i * d[t+i], both over i from 1 to n - 1 and round the end; here for the last row.
  let near = f64x2.splat(0);
  let far = f64x2.splat(0);
  const reach = <i32>min(<f64>(longer - 1), max(reachOf(keepA), reachOf(keepB)));
  for (let row = reach - 1; row >= 0; row--) {
    const value = both(a, row < n - 1 ? row : -1, n, b, row < m - 1 ? row : -1, m, stride);
    near = f64x2.mul(keep, f64x2.add(near, value));
    far = f64x2.add(f64x2.mul(keep, far), near);
  }
  let own = f64x2.splat(0);
  let lagged = f64x2.splat(0);
  let value = both(a, n - 1, n, b, m - 1, m, stride);
  for (let left = 1; left <= longer; left++) {
    const before = both(a, n - 1 - left, n, b, m - 1 - left, m, stride);
    const gone = f64x2.mul(around, before);
    own = f64x2.add(own, f64x2.mul(value, value));
    lagged = f64x2.add(lagged, f64x2.mul(value, f64x2.sub(near, f64x2.mul(far, shares))));
    const kept = f64x2.mul(keep, value);
    far = f64x2.add(f64x2.mul(keep, f64x2.add(far, near)), f64x2.sub(kept, f64x2.mul(counts, gone)));
    near = f64x2.add(f64x2.mul(keep, near), f64x2.sub(kept, gone));
    value = before;
  }
  const sums = f64x2.add(own, f64x2.add(lagged, lagged));
  v128.store(result, f64x2.div(sums, f64x2.mul(counts, counts)));
}

/**
 * Bartlett-weighted variances of the means of two columns of n values `stride` bytes apart: the weighted sum over lags is the sum of
 * squares of all sums over `lags + 1` neighbours, those that overhang an end too.
 */
export function bartlettVariances(a: Doubles, b: Doubles, n: i32, lags: i32, stride: usize, result: DoublesOut): void {
  const width = lags + 1;
  let running = f64x2.splat(0);
  let squares = f64x2.splat(0);
  for (let end = 0; end < n + lags; end++) {
    running = f64x2.add(running, both(a, end, n, b, end, n, stride));
    running = f64x2.sub(running, both(a, end - width, n, b, end - width, n, stride));
    squares = f64x2.add(squares, f64x2.mul(running, running));
  }
  v128.store(result, f64x2.div(squares, f64x2.splat(<f64>width * <f64>n * <f64>n)));
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
  prefix: Doubles,
  n: i32,
  logKeep: f64,
  draws: i32,
  seedA: u32,
  seedB: u32,
  seedC: u32,
  result: DoublesOut,
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
