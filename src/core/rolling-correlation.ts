import { clamp } from './clamp.ts';
import { correlation } from './correlation.ts';
import { requireCount } from './preconditions.ts';
import { rollingComoments } from './rolling-comoments.ts';

/** Sums of squares between which neither they nor their products overflow, underflow or lose digits. */
const safe = (sum: number) => sum > 1e-140 && sum < 1e140;

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
  requireCount(window, 2);
  const { sumXX, sumYY, sumXY } = rollingComoments(x, y, window);
  const result = new Float64Array(x.length).fill(Number.NaN);
  let changedX = 0;
  let changedY = 0;
  for (let i = 0; i < x.length; i += 1) {
    if (x[i] !== x[i - 1]) changedX = i;
    if (y[i] !== y[i - 1]) changedY = i;
    const first = i - window + 1;
    const xx = sumXX[i] ?? Number.NaN;
    const yy = sumYY[i] ?? Number.NaN;
    // A constant side is told by its values, since a sum of squares may be 0 by underflow; and told here, since a frozen
    // column would otherwise be correlated window by window.
    if (changedX <= first || changedY <= first || Number.isNaN(xx)) continue;
    const r = (sumXY[i] ?? Number.NaN) / Math.sqrt(xx * yy);
    const trusted = safe(xx) && safe(yy) && Math.abs(r) > illConditioned;
    result[i] = trusted ? clamp(r) : correlation(x.subarray(first, i + 1), y.subarray(first, i + 1));
  }
  return result;
}
