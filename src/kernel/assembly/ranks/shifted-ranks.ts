import { at, Bytes, BytesOut, Doubles, DoublesOut, intAt, Integers, IntegersOut, put, putInt } from '../columns';
import { rowIn } from './order';
import { mostNarrow, narrowBytes, narrowed, narrowProduct, product } from './products';
import { release, room } from '../room';

/** Place of each of n rows in a list of ascending ones, -1 for rows that are not in it. */
export function placesOf(rows: Integers, count: i32, n: i32, result: IntegersOut): void {
  memory.fill(result, 0xff, (<usize>n) << 2);
  for (let place = 0; place < count; place++) putInt(result, intAt(rows, place), place);
}

/**
 * Midranks of the rows whose place is below `count`, doubled and less their mean: whole numbers; 0 at every other place.
 *
 * @param order - `size` rows of `ascendingRows`
 * @param flags - by place: 1 where there is a rank
 * @returns how many there are
 */
export function centredRanks(order: Integers, size: i32, places: Integers, count: i32, flags: BytesOut, result: DoublesOut): i32 {
  memory.fill(flags, 0, count);
  memory.fill(result, 0, (<usize>count) << 3);
  let before = 0;
  for (let i = 0; i < size; ) {
    let end = i;
    let equal = 0;
    do {
      if (<u32>intAt(places, rowIn(order, end)) < <u32>count) equal++;
    } while (++end < size && intAt(order, end) < 0);
    for (; i < end; i++) {
      const place = intAt(places, rowIn(order, i));
      if (<u32>place >= <u32>count) continue;
      store<u8>(flags + place, 1);
      put(result, place, <f64>(2 * before + equal + 1));
    }
    before += equal;
  }
  const middle = <f64>(before + 1);
  for (let place = 0; place < count; place++) {
    if (load<u8>(flags + place)) put(result, place, at(result, place) - middle);
  }
  return before;
}

/**
 * Lays centred ranks twice in a row, with the sums of their values and of their squares before each place: 2n + 1 each.
 *
 * @param narrow - see {@link narrowed}
 */
export function layTwice(x: Doubles, n: i32, twice: DoublesOut, sums: DoublesOut, squares: DoublesOut, narrow: BytesOut): void {
  let sum: f64 = 0;
  let square: f64 = 0;
  for (let i = 0; i < 2 * n; i++) {
    const value = at(x, i < n ? i : i - n);
    put(twice, i, value);
    put(sums, i, sum);
    put(squares, i, square);
    sum += value;
    square += value * value;
  }
  put(sums, 2 * n, sum);
  put(squares, 2 * n, square);
  if (n <= mostNarrow) narrowed(twice, 2 * n, narrow);
}

/** Sum of the squares of the known places of `a`, or of their products with `b` where that is shifted. */
function productWith(b: usize, a: usize, n: i32, starts: usize, ends: usize, codes: usize, runs: i32): f64 {
  return n <= mostNarrow ? narrowProduct(a, b, n, starts, ends, codes, runs) : product(a, b, n);
}

/** Sum of a column of `layTwice` over the flagged runs, shifted. */
function sumOver(sums: usize, codes: usize, starts: usize, ends: usize, runs: i32, shift: i32): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < runs; i++) {
    if (load<u8>(codes + i)) sum += at(sums, intAt(ends, i) + shift) - at(sums, intAt(starts, i) + shift);
  }
  return sum;
}

/**
 * Pearson's correlations of the known places of `a` with `b`: unshifted in the first place of the result, then `b` shifted round the end
 * by `first`, and by `step` more each time; 0 where `b` does not vary.
 *
 * @param a - n centred ranks, 0 where unknown, `known` of them known
 * @param runs - of equal flags, `codes` 1 where known
 * @param twice - `b` and its sums, of `layTwice`; `narrow` is the same, narrowed
 * @returns the sum of the squares of `a`: 0 if no two ranks differ
 */
export function shiftedCorrelations(
  a: Doubles,
  n: i32,
  known: i32,
  starts: Integers,
  ends: Integers,
  codes: Bytes,
  runs: i32,
  twice: Doubles,
  sums: Doubles,
  squares: Doubles,
  narrow: Bytes,
  first: i32,
  step: i32,
  shifts: i32,
  result: DoublesOut,
): f64 {
  const isNarrow = n <= mostNarrow;
  const work = room(narrowBytes(n));
  if (isNarrow) narrowed(a, n, work);
  const own: usize = isNarrow ? work : a;
  const other: usize = isNarrow ? narrow : twice;
  const size = isNarrow ? 1 : 3;
  const square = productWith(own, own, n, starts, ends, codes, runs);
  for (let j = 0; j <= shifts; j++) {
    const shift = j == 0 ? 0 : first + (j - 1) * step;
    const sum = sumOver(sums, codes, starts, ends, runs, shift);
    const spread = sumOver(squares, codes, starts, ends, runs, shift) - (sum * sum) / <f64>known;
    const both = productWith(other + ((<usize>shift) << size), own, n, starts, ends, codes, runs);
    put(result, j, spread > 0 ? both / sqrt(square * spread) : 0);
  }
  release(work);
  return square;
}

/** By place: 2 where the score is at least `limit`, 1 where it is at most minus that, 0 between, 3 where it is unknown. */
export function stanceCodes(score: Doubles, rows: Integers, count: i32, limit: f64, result: BytesOut): void {
  for (let place = 0; place < count; place++) {
    const value = at(score, intAt(rows, place));
    store<u8>(result + place, value >= limit ? 2 : value <= -limit ? 1 : isNaN(value) ? 3 : 0);
  }
}
