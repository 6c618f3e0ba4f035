import { at, Doubles, DoublesOut, intAt, Integers, put } from './columns';

/**
 * Sums of `x - mean` through each row, the column laid twice in a row, by phase: those `step` places apart stand side by side, `stride`
 * to a phase, so that a spell can be laid elsewhere on the column by reading on.
 */
export function phasedSums(x: Doubles, n: i32, mean: f64, step: i32, stride: i32, result: DoublesOut): void {
  let all: f64 = 0;
  for (let row = 0; row < n; row++) all += at(x, row) - mean;
  let sum: f64 = 0;
  let phase = 0;
  let place = result;
  let next = n % step;
  let nextPlace = result + ((<usize>(n / step)) << 3);
  for (let row = 0; row <= n; row++) {
    store<f64>(place + ((<usize>(phase * stride)) << 3), sum);
    store<f64>(nextPlace + ((<usize>(next * stride)) << 3), all + sum);
    if (row < n) sum += at(x, row) - mean;
    if (++phase == step) {
      phase = 0;
      place += 8;
    }
    if (++next == step) {
      next = 0;
      nextPlace += 8;
    }
  }
}

// @ts-ignore: decorator
@inline
function inPhase(sums: usize, step: i32, stride: i32, row: i32): usize {
  return sums + ((<usize>((row % step) * stride + row / step)) << 3);
}

// @ts-ignore: decorator
@inline
function gained(from: usize, to: usize, k: usize): v128 {
  return f64x2.sub(v128.load(to + k), v128.load(from + k));
}

/**
 * Sums over flagged spells of `phasedSums`: unshifted in the first place of `totals`, then shifted round the end by so many times `step`
 * from `first` on. `totals` has room for one place more.
 */
export function shiftSums(
  sums: Doubles,
  step: i32,
  stride: i32,
  first: i32,
  shifts: i32,
  starts: Integers,
  ends: Integers,
  spells: i32,
  totals: DoublesOut,
): void {
  const shifted = totals + 8;
  memory.fill(totals, 0, (<usize>(shifts + 2)) << 3);
  // Two spells at a time: half the reading and writing of totals. One that is left over goes with an empty one.
  for (let i = 0; i < spells; i += 2) {
    const next = i + 1 < spells ? i + 1 : i;
    const start = inPhase(sums, step, stride, intAt(starts, i));
    const end = inPhase(sums, step, stride, intAt(ends, i));
    const nextEnd = inPhase(sums, step, stride, intAt(ends, next));
    const nextStart = next > i ? inPhase(sums, step, stride, intAt(starts, next)) : nextEnd;
    put(totals, 0, at(totals, 0) + (at(end, 0) - at(start, 0)) + (at(nextEnd, 0) - at(nextStart, 0)));
    const from = start + ((<usize>first) << 3);
    const to = end + ((<usize>first) << 3);
    const nextFrom = nextStart + ((<usize>first) << 3);
    const nextTo = nextEnd + ((<usize>first) << 3);
    for (let k: usize = 0; k < (<usize>shifts) << 3; k += 16) {
      const both = f64x2.add(gained(from, to, k), gained(nextFrom, nextTo, k));
      v128.store(shifted + k, f64x2.add(v128.load(shifted + k), both));
    }
  }
}

/** Totals of the one of several groups that has the rows of none of the others: all sums together are nothing. */
export function restOf(totals: DoublesOut, groups: i32, rest: i32, places: i32): void {
  for (let k = 0; k < places; k++) {
    let sum: f64 = 0;
    for (let group = 0; group < groups; group++) if (group != rest) sum -= at(totals, group * places + k);
    put(totals, rest * places + k, sum);
  }
}

/** Shifted totals as far from zero as the unshifted one in their first place, or within `dust` of that. */
export function shiftsBeyond(totals: Doubles, places: i32, dust: f64): i32 {
  const size = abs(at(totals, 0)) - dust;
  let beyond = 0;
  for (let k = 1; k < places; k++) beyond += <i32>(abs(at(totals, k)) >= size);
  return beyond;
}

/** Sums of `x - mean` through each row, the column laid twice in a row: 2n + 1 values from 0 on. */
export function prefixTwice(x: Doubles, n: i32, mean: f64, result: DoublesOut): void {
  let sum: f64 = 0;
  put(result, 0, 0);
  for (let i = 0; i < 2 * n; i++) {
    sum += at(x, i < n ? i : i - n) - mean;
    put(result, i + 1, sum);
  }
}
