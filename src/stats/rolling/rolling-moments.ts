import * as loops from '../../kernel/loops.ts';
import { requireCount } from '../preconditions.ts';
import { tolerance } from '../tolerance.ts';
import { rollingComoments } from './rolling-comoments.ts';

/**
 * Rolling arithmetic mean. Element `i` reads observations `i - window + 1` to `i`.
 *
 * @param x - n values
 * @param window - observations per mean, an integer of at least 1
 * @returns n means; NaN in the first `window - 1` places and wherever a window holds a NaN or an infinite value
 * @throws RangeError if the window is not such an integer
 * @example rollingMean(Float64Array.of(1, 3, 8), 2); // => [NaN, 2, 5.5]
 */
export const rollingMean = (x: Float64Array, window: number): Float64Array => rollingComoments(x, x, window).meanX;

/**
 * Rolling sample standard deviation (n - 1). Element `i` reads observations `i - window + 1` to `i`.
 *
 * @param x - n values
 * @param window - observations per deviation, an integer of at least 2
 * @returns n deviations, exactly 0 where a window is constant; NaN in the first `window - 1` places and wherever a window
 *   holds a NaN or an infinite value
 * @throws RangeError if the window is not such an integer
 * @see https://en.wikipedia.org/wiki/Standard_deviation#Corrected_sample_standard_deviation
 * @example rollingDeviation(Float64Array.of(1, 2, 3, 3, 3), 3); // => [NaN, NaN, 1, 0.5773502691896257, 0]
 */
export function rollingDeviation(x: Float64Array, window: number): Float64Array {
  requireCount(window, 2);
  return rollingComoments(x, x, window).sumXX.map((sum) => Math.sqrt(sum / (window - 1)));
}

/**
 * Rolling z-score: how many standard deviations today's value stands from the mean of the window that it ends.
 * Element `i` reads observations `i - window + 1` to `i`.
 *
 * @param x - n logarithms, such as those of a price ratio
 * @param window - observations per mean and deviation (n - 1), an integer of at least 2
 * @returns n scores; NaN in the first `window - 1` places, wherever a window holds a NaN or an infinite value, and where
 *   the deviation is below {@link tolerance}
 * @throws RangeError if the window is not such an integer
 * @see https://en.wikipedia.org/wiki/Standard_score
 * @example rollingZScore(Float64Array.of(1, 2, 3, 4, 2), 3); // => [NaN, NaN, 1, 1, -1]
 */
export function rollingZScore(x: Float64Array, window: number): Float64Array {
  requireCount(window, 2);
  return loops.zScore(x, window, tolerance);
}
