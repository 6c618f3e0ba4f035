/** Relative moves, log moves and spreads smaller in size than this are rounding errors, not information. */
export const tolerance = 1e-12;

/**
 * A relative or log move, set to exactly 0 if it is smaller in size than {@link tolerance}; NaN stays NaN.
 *
 * @example snapToZero(-2e-16); // => 0
 */
export const snapToZero = (move: number): number => (Math.abs(move) < tolerance ? 0 : move);
