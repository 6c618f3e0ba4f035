/**
 * Holm's adjustment of p-values for the number of comparisons.
 *
 * @param p - p-values in any order; NaN means no comparison and stays NaN
 * @returns adjusted p-values in the same order, at most 1
 * @see Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6, 65-70.
 * @example holm([0.01, 0.04, 0.03]); // => [0.03, 0.06, 0.06]
 */
export function holm(p: readonly number[]): number[] {
  const adjusted = p.map(() => Number.NaN);
  const ascending = p.map((value, index) => ({ value, index })).filter(({ value }) => !Number.isNaN(value));
  ascending.sort((a, b) => a.value - b.value);
  let largest = 0;
  ascending.forEach(({ value, index }, i) => {
    largest = Math.max(largest, Math.min(1, (ascending.length - i) * value));
    adjusted[index] = largest;
  });
  return adjusted;
}
