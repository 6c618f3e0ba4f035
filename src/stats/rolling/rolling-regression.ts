import * as loops from '../../kernel/loops.ts';
import { requireAligned, requireCount } from '../preconditions.ts';
import { tolerance } from '../tolerance.ts';

/** A straight line through the observations of each window, by least squares. */
export interface Regression {
  /** Where the line stands at x = 0, in units of y. */
  alpha: Float64Array;
  /** Its slope, y for one of x. */
  beta: Float64Array;
  /** Alpha over its standard error. */
  tOfAlpha: Float64Array;
  /** Standard deviation of the residuals (n - 2), in units of y. */
  residualDeviation: Float64Array;
}

/**
 * Rolling least-squares regression of one column on another, with an intercept, in O(n).
 * Element `i` reads observations `i - window + 1` to `i`, never a later one.
 *
 * Slope and residuals come from rolling sums. Where x explains nearly nothing or nearly all of y they would be small
 * differences of large sums: such a window is worked out afresh, from its deviations and its residuals one by one.
 *
 * @param y - n simple returns, as fractions (0.01 is one percent)
 * @param x - n simple returns on the same sessions
 * @param window - observations per line, an integer of at least 3
 * @returns n values each; NaN in the first `window - 1` places, wherever a window holds a NaN or an infinite value, and
 *   where x or y spreads by no more than {@link tolerance}; t is NaN also where the residuals do
 * @throws RangeError if the lengths differ or the window is not such an integer
 * @see https://en.wikipedia.org/wiki/Simple_linear_regression
 * @example rollingRegression(Float64Array.of(1, 2, 2, 5), Float64Array.of(0, 1, 2, 3), 4).beta; // => [NaN, NaN, NaN, 1.2]
 */
export function rollingRegression(y: Float64Array, x: Float64Array, window: number): Regression {
  requireAligned(x, y);
  requireCount(window, 3);
  return loops.regression(x, y, window, tolerance);
}
