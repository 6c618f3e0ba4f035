import { at, put } from './columns';

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
