import { at, BytesOut, Doubles, intAt } from '../columns';

/** So many centred ranks, doubled, fit into 16 bits each. */
export const mostNarrow: i32 = 32767;

/** Places that are multiplied at once. */
const block: i32 = 8;

/** Bytes of n ranks of 16 bits, and of zeros behind them. */
export function narrowBytes(n: i32): i32 {
  return 2 * n + 4 * block;
}

/**
 * Whole numbers below 32,768 in size as 16 bits each, with zeros behind them up to a whole block.
 *
 * @param result - room for n of them and two blocks
 */
export function narrowed(x: Doubles, n: i32, result: BytesOut): void {
  for (let i = 0; i < n; i++) store<i16>(result + ((<usize>i) << 1), <i16>at(x, i));
  memory.fill(result + ((<usize>n) << 1), 0, 4 * block);
}

/**
 * Sum of the products of two columns of narrowed numbers, at the places of the flagged runs; `a` is 0 at all others. Whole numbers: exact,
 * and eight at once where doubles are two.
 *
 * @param n - no number is as large
 */
export function narrowProduct(a: usize, b: usize, n: i32, starts: usize, ends: usize, codes: usize, runs: i32): f64 {
  // So many pairs of products fit into 32 bits.
  const most = <i32>min(2147483647 / (2 * <f64>n * <f64>n), 65536);
  let sum = i64x2.splat(0);
  let next = 0;
  for (let i = 0; i < runs; i++) {
    if (!load<u8>(codes + i)) continue;
    const end = (intAt(ends, i) + block - 1) / block;
    // A block that two runs have in common is done once: between them there are zeros.
    next = max(next, intAt(starts, i) / block);
    while (next < end) {
      const stop = min(next + most, end);
      let part = i32x4.splat(0);
      for (; next < stop; next++) {
        const k = (<usize>next) << 4;
        part = i32x4.add(part, i32x4.dot_i16x8_s(v128.load(a + k), v128.load(b + k)));
      }
      sum = i64x2.add(sum, i64x2.add(i64x2.extend_low_i32x4_s(part), i64x2.extend_high_i32x4_s(part)));
    }
  }
  return <f64>(i64x2.extract_lane(sum, 0) + i64x2.extract_lane(sum, 1));
}

/** Sum of the products of two columns of n values. */
export function product(a: usize, b: usize, n: i32): f64 {
  let one = f64x2.splat(0);
  let other = f64x2.splat(0);
  const end = (<usize>(n & ~3)) << 3;
  for (let k: usize = 0; k < end; k += 32) {
    one = f64x2.add(one, f64x2.mul(v128.load(a + k), v128.load(b + k)));
    other = f64x2.add(other, f64x2.mul(v128.load(a + k, 16), v128.load(b + k, 16)));
  }
  const both = f64x2.add(one, other);
  let sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
  for (let i = n & ~3; i < n; i++) sum += at(a, i) * at(b, i);
  return sum;
}
