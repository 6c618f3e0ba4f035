import { at, Bytes, BytesOut, Doubles, DoublesOut, intAt, Integers, IntegersOut, put, putInt } from './columns';

/** Joins three series of ascending days on the days that all of them have, as `market/market.ts` describes it. */
export function align(
  daysA: Integers,
  closesA: Doubles,
  nA: i32,
  daysB: Integers,
  closesB: Doubles,
  nB: i32,
  daysC: Integers,
  closesC: Doubles,
  nC: i32,
  days: IntegersOut,
  first: DoublesOut,
  second: DoublesOut,
  third: DoublesOut,
): i32 {
  let i = 0;
  let j = 0;
  let k = 0;
  let n = 0;
  while (i < nA && j < nB && k < nC) {
    const a = intAt(daysA, i);
    const b = intAt(daysB, j);
    const c = intAt(daysC, k);
    if (a == b && b == c) {
      putInt(days, n, a);
      put(first, n, at(closesA, i++));
      put(second, n, at(closesB, j++));
      put(third, n, at(closesC, k++));
      n++;
      continue;
    }
    const latest = max(a, max(b, c));
    if (a < latest) i++;
    if (b < latest) j++;
    if (c < latest) k++;
  }
  return n;
}

/** Flags, with those set where closes stand still for the `from`th time or longer. */
export function frozen(closes: Doubles, flags: Bytes, n: i32, from: i32, result: BytesOut): void {
  memory.copy(result, flags, n);
  let running = 1;
  for (let t = 1; t < n; t++) {
    if (at(closes, t) != at(closes, t - 1)) running = 1;
    else if (++running >= from) store<u8>(result + <usize>t, 1);
  }
}

/** Rows on which the close is more than `high` or less than `low` times the one before. Returns their count. */
export function largeMoves(closes: Doubles, n: i32, low: f64, high: f64, rows: IntegersOut): i32 {
  let count = 0;
  for (let t = 1; t < n; t++) {
    const ratio = at(closes, t) / at(closes, t - 1);
    if (ratio > high || ratio < low) putInt(rows, count++, t);
  }
  return count;
}

/** The first row from a given one on that is at least `level`; -1 where there is none. */
export function firstAtLeast(x: Doubles, n: i32, from: i32, level: f64): i32 {
  for (let t = from; t < n; t++) if (at(x, t) >= level) return t;
  return -1;
}
