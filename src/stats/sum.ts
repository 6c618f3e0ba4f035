/**
 * Sum of a column by Neumaier's compensation: as if in twice the precision, then rounded once.
 *
 * @returns the sum, 0 for an empty column; NaN where a value is NaN or infinite
 * @see https://en.wikipedia.org/wiki/Kahan_summation_algorithm#Further_enhancements
 * @example sum(Float64Array.of(1, 1e100, 1, -1e100)); // => 2
 */
export function sum(x: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i += 1) {
    const value = x[i] ?? Number.NaN;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
