/**
 * A number held within bounds; NaN stays NaN.
 *
 * @example clamp(1.7); // => 1
 */
export const clamp = (x: number, low = -1, high = 1): number => Math.min(high, Math.max(low, x));
