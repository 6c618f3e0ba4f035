import { at, BytesOut, Doubles, DoublesOut, intAt, Integers, IntegersOut, put, putInt } from './columns';

/**
 * Joins three series of ascending days, from the rows given on, on the days that all of them have, as `market/market.ts` describes
 * it. Each is three words in `series`: its days, its closes and the number of its rows.
 *
 * @returns the number of common days
 */
export function align(series: Integers, starts: Integers, days: IntegersOut, first: DoublesOut, second: DoublesOut, third: DoublesOut): i32 {
  const daysA = <usize>intAt(series, 0);
  const daysB = <usize>intAt(series, 3);
  const daysC = <usize>intAt(series, 6);
  let i = intAt(starts, 0);
  let j = intAt(starts, 1);
  let k = intAt(starts, 2);
  let n = 0;
  while (i < intAt(series, 2) && j < intAt(series, 5) && k < intAt(series, 8)) {
    const a = intAt(daysA, i);
    const b = intAt(daysB, j);
    const c = intAt(daysC, k);
    if (a == b && b == c) {
      putInt(days, n, a);
      put(first, n, at(<usize>intAt(series, 1), i++));
      put(second, n, at(<usize>intAt(series, 4), j++));
      put(third, n, at(<usize>intAt(series, 7), k++));
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

/** Sets a flag on each row from the `from`th equal close running on; leaves the others alone. */
export function markFrozen(closes: Doubles, n: i32, from: i32, flags: BytesOut): void {
  let running = 1;
  for (let t = 1; t < n; t++) {
    if (at(closes, t) != at(closes, t - 1)) running = 1;
    else if (++running >= from) store<u8>(flags + <usize>t, 1);
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
