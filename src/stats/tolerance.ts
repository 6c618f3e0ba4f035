/** Relative moves, log moves and spreads smaller in size than this are rounding, not information. */
export const dust = 1e-12;

/**
 * A relative or log move with dust swept off: exactly 0 where it is smaller in size than {@link dust}, else itself; NaN stays NaN.
 *
 * @example settle(-2e-16); // => 0
 */
export const settle = (move: number): number => (Math.abs(move) < dust ? 0 : move);
