import { at, put } from '../columns';

/** Deviations of a window from its mean, which is returned: as `moments.ts` takes them. */
export function centre(values: usize, from: i32, count: i32, into: usize): f64 {
  let mean: f64 = 0;
  let level = at(values, from);
  for (let i = 0; i < count; i++) put(into, i, at(values, from + i));
  for (let pass = 0; pass < 3; pass++) {
    let total: f64 = 0;
    for (let i = 0; i < count; i++) {
      const rest = at(into, i) - level;
      put(into, i, rest);
      total += rest;
    }
    mean += level;
    level = total / <f64>count;
  }
  return mean;
}
