import { at, Doubles, DoublesOut, put } from './columns';

/**
 * The mean of a column and the sum of the squared deviations from it, in the first two places of the result; see `stats/moments.ts`, whose
 * steps these are, one by one.
 *
 * @param deviations - room for n values
 */
export function moments(x: Doubles, n: i32, deviations: DoublesOut, result: DoublesOut): void {
  memory.copy(deviations, x, (<usize>n) << 3);
  let mean: f64 = 0;
  let level = at(x, 0);
  for (let pass = 0; pass < 3; pass++) {
    let total: f64 = 0;
    for (let i = 0; i < n; i++) {
      const rest = at(deviations, i) - level;
      put(deviations, i, rest);
      total += rest;
    }
    mean += level;
    level = total / <f64>n;
  }
  let squares: f64 = 0;
  let lost: f64 = 0;
  for (let i = 0; i < n; i++) {
    const deviation = at(deviations, i);
    const value = deviation * deviation;
    const next = squares + value;
    lost += abs(squares) >= abs(value) ? squares - next + value : value - next + squares;
    squares = next;
  }
  put(result, 0, mean);
  put(result, 1, squares + lost);
}
