import { at, intAt, put } from './columns';

/**
 * Sums laid out by phase: those `step` places apart stand side by side, `stride` to a phase, so that a spell can be laid
 * elsewhere on the column by reading on.
 */
export function phased(sums: usize, length: i32, step: i32, stride: i32, result: usize): void {
  for (let phase = 0; phase < step; phase++) {
    const place = phase * stride;
    for (let i = phase, k = 0; i < length; i += step, k++) put(result, place + k, at(sums, i));
  }
}

// @ts-ignore: decorator
@inline
function inPhase(sums: usize, step: i32, stride: i32, row: i32): usize {
  return sums + ((<usize>((row % step) * stride + row / step)) << 3);
}

/**
 * Circular shifts of flagged spells against a column, from `least` to `n - least` in steps, whose conditional sum is as far
 * from zero as the unshifted one, or within `dust` of that. `sums` has the sums of the column laid twice in a row, by phase;
 * `totals` has room for n / step + 1 doubles.
 */
export function shiftsBeyond(
  sums: usize,
  step: i32,
  stride: i32,
  n: i32,
  starts: usize,
  ends: usize,
  spells: i32,
  least: i32,
  dust: f64,
  totals: usize,
): i32 {
  const first = (least + step - 1) / step;
  const last = (n - least) / step;
  const count = last - first + 1;
  memory.fill(totals, 0, (<usize>count) << 3);
  let unshifted: f64 = 0;
  for (let i = 0; i < spells; i++) {
    const start = inPhase(sums, step, stride, intAt(starts, i));
    const end = inPhase(sums, step, stride, intAt(ends, i));
    unshifted += at(end, 0) - at(start, 0);
    let from = start + ((<usize>first) << 3);
    let to = end + ((<usize>first) << 3);
    let k = 0;
    let total = totals;
    for (; k + 1 < count; k += 2) {
      const gained = f64x2.sub(v128.load(to), v128.load(from));
      v128.store(total, f64x2.add(v128.load(total), gained));
      from += 16;
      to += 16;
      total += 16;
    }
    if (k < count) put(totals, k, at(totals, k) + at(to, 0) - at(from, 0));
  }
  const size = Math.abs(unshifted) - dust;
  let beyond = 0;
  for (let k = 0; k < count; k++) if (Math.abs(at(totals, k)) >= size) beyond++;
  return beyond;
}

/** Sums of `x - mean` through each row, the column laid twice in a row: 2n + 1 values from 0 on. */
export function prefixTwice(x: usize, n: i32, mean: f64, result: usize): void {
  let sum: f64 = 0;
  put(result, 0, 0);
  for (let i = 0; i < 2 * n; i++) {
    sum += at(x, i < n ? i : i - n) - mean;
    put(result, i + 1, sum);
  }
}
