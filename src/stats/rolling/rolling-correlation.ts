import * as loops from '../../kernel/loops.ts';
import { correlation } from '../correlation.ts';
import { requireAligned, requireCount } from '../preconditions.ts';

/** Below this size a correlation is the small difference of large sums, and worth the slower and more exact way. */
const illConditioned = 0.01;

/**
 * Rolling Pearson correlation of two aligned columns of returns.
 * Element `i` reads observations `i - window + 1` to `i`, never a later one.
 *
 * @param x - n simple returns, as fractions (0.01 is one percent)
 * @param y - n simple returns on the same sessions
 * @param window - observations per estimate, an integer of at least 2
 * @returns n values in [-1, 1]; NaN in the first `window - 1` places and wherever a window is constant or holds a NaN
 * @throws RangeError if the lengths differ or the window is not such an integer
 * @see https://en.wikipedia.org/wiki/Pearson_correlation_coefficient
 * @example rollingCorrelation(Float64Array.of(1, 2, 4), Float64Array.of(3, 5, 4), 2); // => [NaN, 1, -1]
 */
export function rollingCorrelation(x: Float64Array, y: Float64Array, window: number): Float64Array {
  requireAligned(x, y);
  requireCount(window, 2);
  const { result, doubtful } = loops.correlation(x, y, window, illConditioned);
  for (let row = doubtful.indexOf(1); row >= 0; row = doubtful.indexOf(1, row + 1)) {
    const first = row - window + 1;
    result[row] = correlation(x.subarray(first, row + 1), y.subarray(first, row + 1));
  }
  return result;
}
