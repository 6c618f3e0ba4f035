import { clamp } from './clamp.ts';
import { centred } from './moments.ts';
import { requireAligned } from './preconditions.ts';

/** The largest deviation, by which both sides are divided so that no square or product overflows or underflows. */
function largest(deviations: Float64Array): number {
  let size = 0;
  for (let i = 0; i < deviations.length; i += 1) size = Math.max(size, Math.abs(deviations[i] ?? Number.NaN));
  return size;
}

/**
 * Pearson correlation of two aligned samples, robust at any level and scale.
 *
 * @param x - n values
 * @param y - n values of the same observations
 * @returns a value in [-1, 1]; NaN if n < 2, if all values of a side are equal, or if one is NaN or infinite
 * @throws RangeError if the lengths differ
 * @see https://en.wikipedia.org/wiki/Pearson_correlation_coefficient
 * @example correlation(Float64Array.of(1, 2, 4), Float64Array.of(4, 2, -2)); // => -1
 */
export function correlation(x: Float64Array, y: Float64Array): number {
  requireAligned(x, y);
  const { deviations: deviationsX } = centred(x);
  const { deviations: deviationsY } = centred(y);
  const scaleX = largest(deviationsX);
  const scaleY = largest(deviationsY);
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let i = 0; i < x.length; i += 1) {
    // All values of a side equal: 0 / 0 makes the correlation NaN, which it is.
    const dX = (deviationsX[i] ?? Number.NaN) / scaleX;
    const dY = (deviationsY[i] ?? Number.NaN) / scaleY;
    sumXX += dX * dX;
    sumYY += dY * dY;
    sumXY += dX * dY;
  }
  return clamp(sumXY / Math.sqrt(sumXX * sumYY));
}
