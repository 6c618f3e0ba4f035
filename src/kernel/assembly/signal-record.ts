import { at, Bytes, BytesOut, Doubles, DoublesOut, intAt, Integers, put, Work } from './columns';
import { stationaryVariances } from './dependence';
import { averageRanks, rankCorrelations } from './ranks';

/** Figures of a part: its count, first and last row, the correlation and its variance, then three of each stance. */
const figures = 5;
const stances = 3;
const figuresInPart = figures + 3 * stances;

/** A code for the score of each known row: 2 from `limit` up, 1 down from minus `limit`, 0 between. */
export function stanceCodes(score: Doubles, rows: Integers, count: i32, limit: f64, result: BytesOut): void {
  for (let place = 0; place < count; place++) {
    const value = at(score, intAt(rows, place));
    store<u8>(result + place, value >= limit ? 2 : value <= -limit ? 1 : 0);
  }
}

/** By stance: the number, the sum and how many are above zero of the values on the rows of some places. A stance comes in runs. */
function sumsByStance(x: usize, rows: usize, codes: usize, from: i32, to: i32, result: usize): void {
  memory.fill(result, 0, (3 * stances) << 3);
  for (let place = from; place < to; ) {
    const code = load<u8>(codes + place);
    const start = place;
    let sum: f64 = 0;
    let above = 0;
    for (; place < to && load<u8>(codes + place) == code; place++) {
      const value = at(x, intAt(rows, place));
      sum += value;
      above += value > 0 ? 1 : 0;
    }
    const own = 3 * <i32>code;
    put(result, own, at(result, own) + <f64>(place - start));
    put(result, own + 1, at(result, own + 1) + sum);
    put(result, own + 2, at(result, own + 2) + <f64>above);
  }
}

/** Known rows before `end`. */
function placesBefore(rows: usize, known: i32, end: i32): i32 {
  let low = 0;
  let high = known;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (intAt(rows, middle) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

// @ts-ignore: decorator
@inline
function partOf(result: usize, horizon: i32, which: i32): usize {
  return result + ((<usize>((3 * horizon + which) * figuresInPart)) << 3);
}

/** Count, rows, correlation and stances of a part; its variance is written behind them. */
function writePart(x: usize, rows: usize, codes: usize, from: i32, to: i32, rho: f64, part: usize): void {
  put(part, 0, <f64>(to - from));
  if (to == from) return;
  put(part, 1, <f64>intAt(rows, from));
  put(part, 2, <f64>intAt(rows, to - 1));
  put(part, 3, rho);
  sumsByStance(x, rows, codes, from, to, part + (figures << 3));
}

/** The whole out of its halves. */
function writeWhole(first: usize, second: usize, rho: f64, whole: usize): void {
  put(whole, 0, at(first, 0) + at(second, 0));
  put(whole, 1, at(at(first, 0) > 0 ? first : second, 1));
  put(whole, 2, at(second, 2));
  put(whole, 3, rho);
  for (let i = figures; i < figuresInPart; i++) put(whole, i, at(first, i) + at(second, i));
}

/**
 * Sets scores against what followed over some horizons: for each horizon `figuresInPart` doubles on the first half of the rows that have a
 * score and an outcome, on the second and on all; the result begins as zeros.
 *
 * @param rows - of the known scores, with their places, their order and the codes of their stances
 * @param outcomes - for each horizon four words: the column, the order of its rows, their number, and the row before which they end
 * @param keeps - for each horizon the chance that a block of the bootstrap goes on
 * @param scratch - room for 2n + 15 doubles, and 2n more for each horizon
 */
export function signalRecord(
  rows: Integers,
  known: i32,
  places: Integers,
  order: Integers,
  codes: Bytes,
  n: i32,
  outcomes: Integers,
  keeps: Doubles,
  horizons: i32,
  scratch: Work,
  result: DoublesOut,
): void {
  const column: usize = (<usize>n) << 3;
  const followed = scratch + column;
  const moments = followed + column;
  const rhos = moments + (12 << 3);
  const parts = rhos + (3 << 3);
  for (let k = 0; k < horizons; k++) {
    const x = <usize>intAt(outcomes, 4 * k);
    const count = placesBefore(rows, known, intAt(outcomes, 4 * k + 3));
    const half = count >> 1;
    const own = parts + (<usize>k) * 2 * column;
    averageRanks(order, known, places, count, half, scratch);
    averageRanks(<usize>intAt(outcomes, 4 * k + 1), intAt(outcomes, 4 * k + 2), places, count, half, followed);
    rankCorrelations(scratch, followed, count, half, moments, own, rhos);
    const first = partOf(result, k, 0);
    const second = partOf(result, k, 1);
    writePart(x, rows, codes, 0, half, at(rhos, 1), first);
    writePart(x, rows, codes, half, count, at(rhos, 2), second);
    writeWhole(first, second, at(rhos, 0), partOf(result, k, 2));
    const keep = at(keeps, k);
    stationaryVariances(own + 8, half, keep, own + ((<usize>half) << 4) + 8, count - half, keep, 16, moments);
    put(first, 4, at(moments, 0));
    put(second, 4, at(moments, 1));
  }
  // Two horizons at a time; an odd one goes with itself.
  for (let k = 0; k < horizons; k += 2) {
    const next = min(k + 1, horizons - 1);
    const one = partOf(result, k, 2);
    const other = partOf(result, next, 2);
    const own = parts + (<usize>k) * 2 * column;
    const others = parts + (<usize>next) * 2 * column;
    stationaryVariances(own, <i32>at(one, 0), at(keeps, k), others, <i32>at(other, 0), at(keeps, next), 16, moments);
    put(one, 4, at(moments, 0));
    put(other, 4, at(moments, 1));
  }
}
