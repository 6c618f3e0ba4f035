import { at, Doubles, intAt, IntegersOut, put, putInt } from './columns';
import { rowIn } from './order';

/** Bytes of a place that has two figures: in all, and in its half. */
const pair = 16;

/** Rows of the known values, ascending; `places` has the place of each row among them, -1 for the others. Returns their count. */
export function knownRows(x: Doubles, n: i32, rows: IntegersOut, places: IntegersOut): i32 {
  let count = 0;
  for (let t = 0; t < n; t++) {
    const isKnown = !isNaN(at(x, t));
    putInt(places, t, isKnown ? count : -1);
    if (isKnown) putInt(rows, count++, t);
  }
  return count;
}

/** One row in two counters: of the first half in the lower 32 bits, of the second in the upper. */
// @ts-ignore: decorator
@inline
function oneAt(place: i32, half: i32): u64 {
  return <u64>1 << (place < half ? 0 : 32);
}

/** Writes the ranks at a place, given twice the mean rank of its value in either half. */
// @ts-ignore: decorator
@inline
function putRanks(ranks: usize, place: i32, half: i32, inHalves: u64): void {
  const inAll = <u64>(<u32>inHalves + <u32>(inHalves >> 32) - 1);
  store<u64>(ranks + ((<usize>place) << 3), inAll | ((place < half ? inHalves : inHalves >> 32) << 32));
}

/**
 * Average ranks, from 1 and doubled, of the rows whose place is below `count`: two integers a place, the rank among all of these and
 * that among the places below `half` or from it on. `order` is of `ascendingRows`.
 */
export function averageRanks(order: usize, known: i32, places: usize, count: i32, half: i32, ranks: usize): void {
  let before: u64 = 0;
  for (let i = 0; i < known; ) {
    if (i + 1 == known || intAt(order, i + 1) >= 0) {
      const place = intAt(places, rowIn(order, i++));
      if (<u32>place >= <u32>count) continue;
      const own = oneAt(place, half);
      putRanks(ranks, place, half, 2 * before + own + 0x1_0000_0001);
      before += own;
      continue;
    }
    let own: u64 = 0;
    let end = i;
    do {
      const place = intAt(places, rowIn(order, end));
      if (<u32>place < <u32>count) own += oneAt(place, half);
    } while (++end < known && intAt(order, end) < 0);
    const inHalves = 2 * before + own + 0x1_0000_0001;
    for (; i < end; i++) {
      const place = intAt(places, rowIn(order, i));
      if (<u32>place < <u32>count) putRanks(ranks, place, half, inHalves);
    }
    before += own;
  }
}

/** Twice the distance of both ranks at a place from their middle, as doubles; `middles` are twice the mean ranks. */
// @ts-ignore: decorator
@inline
function centred(ranks: usize, place: i32, middles: v128): v128 {
  return f64x2.convert_low_i32x4_s(i32x4.sub(v128.load64_zero(ranks + ((<usize>place) << 3)), middles));
}

// @ts-ignore: decorator
@inline
function middlesOf(all: i32, half: i32): v128 {
  return i32x4(all + 1, half + 1, 0, 0);
}

/** Sums of squares of either rank and of their products over some places, in three pairs. */
function comomentsBetween(a: usize, b: usize, from: i32, to: i32, middles: v128, sums: usize): void {
  let aa = f64x2.splat(0);
  let bb = f64x2.splat(0);
  let ab = f64x2.splat(0);
  for (let place = from; place < to; place++) {
    const x = centred(a, place, middles);
    const y = centred(b, place, middles);
    aa = f64x2.add(aa, f64x2.mul(x, x));
    bb = f64x2.add(bb, f64x2.mul(y, y));
    ab = f64x2.add(ab, f64x2.mul(x, y));
  }
  v128.store(sums, aa);
  v128.store(sums + pair, bb);
  v128.store(sums + 2 * pair, ab);
}

/** The part of each place in the correlation in all and in that in its half, to first order. */
function writeParts(a: usize, b: usize, from: i32, to: i32, middles: v128, moments: usize, parts: usize): void {
  const product = v128.load(moments);
  const squareA = v128.load(moments + pair);
  const squareB = v128.load(moments + 2 * pair);
  for (let place = from; place < to; place++) {
    const x = centred(a, place, middles);
    const y = centred(b, place, middles);
    const squares = f64x2.add(f64x2.mul(f64x2.mul(x, x), squareA), f64x2.mul(f64x2.mul(y, y), squareB));
    v128.store(parts + (<usize>place) * pair, f64x2.sub(f64x2.mul(f64x2.mul(x, y), product), squares));
  }
}

/** Turns a lane of comoments over `count` places into what a part is made with; returns the correlation, NaN where a side has one rank only. */
function weighed(moments: usize, lane: i32, count: i32): f64 {
  const aa = at(moments, lane);
  const bb = at(moments, lane + 2);
  const rho = at(moments, lane + 4) / sqrt(aa * bb);
  put(moments, lane, <f64>count / sqrt(aa * bb));
  put(moments, lane + 2, (rho * <f64>count) / (2 * aa));
  put(moments, lane + 4, (rho * <f64>count) / (2 * bb));
  return rho;
}

/**
 * Spearman's correlations of two columns of `averageRanks`: in all, in the first half and in the second, in three doubles of `rhos`; and
 * in `parts` each place's part in that of all and in that of its half, to first order. `moments` has room for 12 doubles.
 */
export function rankCorrelations(
  a: usize,
  b: usize,
  count: i32,
  half: i32,
  moments: usize,
  parts: usize,
  rhos: usize,
): void {
  const rest = count - half;
  const second = moments + 3 * pair;
  comomentsBetween(a, b, 0, half, middlesOf(count, half), moments);
  comomentsBetween(a, b, half, count, middlesOf(count, rest), second);
  for (let lane = 0; lane < 6; lane += 2) put(moments, lane, at(moments, lane) + at(second, lane));
  put(rhos, 0, weighed(moments, 0, count));
  put(rhos, 1, weighed(moments, 1, half));
  put(rhos, 2, weighed(second, 1, rest));
  for (let lane = 0; lane < 6; lane += 2) put(second, lane, at(moments, lane));
  writeParts(a, b, 0, half, middlesOf(count, half), moments, parts);
  writeParts(a, b, half, count, middlesOf(count, rest), second, parts);
}
