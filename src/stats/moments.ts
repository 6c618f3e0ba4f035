import * as loops from '../kernel/loops.ts';
import { sum } from './sum.ts';

/** From so many values on the kernel takes the same steps: to copy them there pays. */
const long = 128;

/**
 * The mean of a sample and the deviations from it.
 *
 * First the first value is taken off, then the mean of the rest, then the mean of what rounding left of that: neither a
 * high level nor a long sample costs digits. Doubles differ by zero only if they are equal, so the deviations are all 0
 * exactly where all values are equal, however `sum / n` may have rounded.
 */
export function centred(x: Float64Array): { mean: number; deviations: Float64Array } {
  const deviations = new Float64Array(x);
  let mean = 0;
  let level = x[0] ?? Number.NaN;
  for (let pass = 0; pass < 3; pass += 1) {
    let total = 0;
    for (let i = 0; i < deviations.length; i += 1) {
      const rest = (deviations[i] ?? Number.NaN) - level;
      deviations[i] = rest;
      total += rest;
    }
    mean += level;
    level = total / x.length;
  }
  return { mean, deviations };
}

/**
 * Arithmetic mean, accurate to the last digits at any level of the values.
 *
 * @returns the mean; NaN for an empty sample and where a value is NaN or infinite
 * @example mean(Float64Array.of(1, 2, 6)); // => 3
 */
export const mean = (x: Float64Array): number => (x.length < long ? centred(x).mean : loops.mean(x));

/**
 * Sample standard deviation (n - 1), by two corrected passes and a compensated sum.
 *
 * @returns the deviation, exactly 0 if all values are equal; NaN for fewer than two values and where one is NaN or infinite
 * @see https://en.wikipedia.org/wiki/Algorithms_for_calculating_variance#Two-pass_algorithm
 * @example standardDeviation(Float64Array.of(1, 2, 3)); // => 1
 */
export function standardDeviation(x: Float64Array): number {
  if (x.length < 2) return Number.NaN;
  const squares = x.length < long ? sum(centred(x).deviations.map((d) => d * d)) : loops.squares(x);
  return Math.sqrt(squares / (x.length - 1));
}
