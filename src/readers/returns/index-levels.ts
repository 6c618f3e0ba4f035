/** How a return is written: 1.5 (percent), 0.015 (fraction), or ln(1.015) (log). */
export type ReturnUnit = 'percent' | 'fraction' | 'log';

/** What a return multiplies an index by. */
const growthFactor = (value: number, unit: ReturnUnit): number =>
  unit === 'log' ? Math.exp(value) : 1 + (unit === 'percent' ? value / 100 : value);

/**
 * An index from returns: 100 at the close before the first of them.
 * Element `i` reads returns `0..i`.
 *
 * @param returns - n returns in the unit, none missing
 * @returns n levels
 * @example indexLevels(Float64Array.of(1, -1), 'percent'); // => [101, 99.99]
 */
export function indexLevels(returns: Float64Array, unit: ReturnUnit): Float64Array {
  const levels = new Float64Array(returns.length);
  let level = 100;
  for (let i = 0; i < returns.length; i++) {
    level *= growthFactor(returns[i] ?? Number.NaN, unit);
    levels[i] = level;
  }
  return levels;
}
