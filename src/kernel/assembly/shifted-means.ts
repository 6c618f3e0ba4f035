import { at, Doubles, DoublesOut, intAt, Integers, put } from './columns';

/**
 * Sums of `x - mean` through each row, the column laid twice in a row, by phase: those `step` places apart stand side by side, `stride`
 * to a phase, so that a run can be shifted along the column by reading on.
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

/** Adds to two totals what two runs gain there. */
// @ts-ignore: decorator
@inline
function gain(totals: usize, from: usize, to: usize, nextFrom: usize, nextTo: usize, k: usize): void {
  const both = f64x2.add(gained(from, to, k), gained(nextFrom, nextTo, k));
  v128.store(totals + k, f64x2.add(v128.load(totals + k), both));
}

/**
 * Sums over runs of `phasedSums`, shifted round the end by `first`, then by `step` more each time. `totals` has room for one place more.
 */
export function shiftSums(
  sums: Doubles,
  step: i32,
  stride: i32,
  first: i32,
  shifts: i32,
  starts: Integers,
  ends: Integers,
  runs: i32,
  totals: DoublesOut,
): void {
  const size = (<usize>shifts) << 3;
  memory.fill(totals, 0, size + 8);
  // Two runs at a time: half the reading and writing of totals. One that is left over goes with an empty one.
  for (let i = 0; i < runs; i += 2) {
    const next = i + 1 < runs ? i + 1 : i;
    const from = inPhase(sums, step, stride, intAt(starts, i) + first);
    const to = inPhase(sums, step, stride, intAt(ends, i) + first);
    const nextTo = inPhase(sums, step, stride, intAt(ends, next) + first);
    const nextFrom = next > i ? inPhase(sums, step, stride, intAt(starts, next) + first) : nextTo;
    let k: usize = 0;
    // Four at a time as far as that goes: code that is compiled once and quickly does what is written, and no better.
    for (; k + 64 <= size; k += 64) {
      gain(totals + k, from + k, to + k, nextFrom + k, nextTo + k, 0);
      gain(totals + k, from + k, to + k, nextFrom + k, nextTo + k, 16);
      gain(totals + k, from + k, to + k, nextFrom + k, nextTo + k, 32);
      gain(totals + k, from + k, to + k, nextFrom + k, nextTo + k, 48);
    }
    for (; k < size; k += 16) gain(totals, from, to, nextFrom, nextTo, k);
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

/** Divides a column by a number. */
export function divide(x: DoublesOut, n: i32, by: f64): void {
  for (let i = 0; i < n; i++) put(x, i, at(x, i) / by);
}

/** Sums over runs of `phasedSums` (of one phase), shifted round the end by each of some shifts. */
export function sumsAtShifts(
  sums: Doubles,
  starts: Integers,
  ends: Integers,
  runs: i32,
  shifts: Integers,
  count: i32,
  totals: DoublesOut,
): void {
  for (let i = 0; i < count; i++) {
    const by = intAt(shifts, i);
    let total: f64 = 0;
    for (let run = 0; run < runs; run++) total += at(sums, intAt(ends, run) + by) - at(sums, intAt(starts, run) + by);
    put(totals, i, total);
  }
}
