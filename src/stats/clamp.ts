import * as loops from '../kernel/loops.ts';

/**
 * A number limited to an interval; NaN stays NaN.
 *
 * @example clamp(1.7); // => 1
 */
export const clamp = (x: number, low = -1, high = 1): number => Math.min(high, Math.max(low, x));

/**
 * A column times a factor, each product limited to [-1, 1] as by {@link clamp}: how a figure in standard deviations becomes a
 * score.
 *
 * @returns n values; NaN stays NaN
 * @example clampedColumn(Float64Array.of(1, -5), 0.5); // => [0.5, -1]
 */
export const clampedColumn = (x: Float64Array, factor: number): Float64Array => loops.held(x, factor);
