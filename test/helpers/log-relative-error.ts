/**
 * Log relative error: about the number of correct significant digits of an estimate, at most 15; of its distance from 0
 * where the truth is 0. An unknown truth (null) takes NaN, and only NaN, for 15.
 *
 * @see https://www.itl.nist.gov/div898/strd/
 */
export function logRelativeError(estimate: number | undefined, truth: string | number | null): number {
  if (estimate === undefined) return Number.NEGATIVE_INFINITY;
  if (truth === null) return Number.isNaN(estimate) ? 15 : Number.NEGATIVE_INFINITY;
  if (Number.isNaN(estimate)) return Number.NEGATIVE_INFINITY;
  const exact = Number(truth);
  const error = Math.abs(estimate - exact) / (exact === 0 ? 1 : Math.abs(exact));
  return Math.min(15, -Math.log10(error));
}
