import { heldHalfColumn } from '../kernel/scores.ts';

/**
 * A number held within bounds; NaN stays NaN.
 *
 * @example clamp(1.7); // => 1
 */
export const clamp = (x: number, low = -1, high = 1): number => Math.min(high, Math.max(low, x));

/**
 * Half of each value of a column, held within -1 and 1: the score of a figure in standard deviations.
 *
 * @returns n values; NaN stays NaN
 * @example clampedHalves(Float64Array.of(1, -5)); // => [0.5, -1]
 */
export const clampedHalves = (x: Float64Array): Float64Array => heldHalfColumn(x);
