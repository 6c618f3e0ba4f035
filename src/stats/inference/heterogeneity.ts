/** How much estimates of one quantity differ beyond their own errors. */
export interface Heterogeneity {
  /** Share of their spread that errors do not explain, a fraction. */
  i2: number;
  /** Variance between the quantities themselves. */
  tau2: number;
}

/**
 * Heterogeneity of independent estimates by DerSimonian and Laird's moments.
 *
 * @param estimates - k of them
 * @param variances - of each, above 0
 * @returns both at least 0; NaN for fewer than two estimates
 * @see DerSimonian, R. & Laird, N. (1986). Meta-analysis in clinical trials. Controlled Clinical Trials 7, 177-188.
 * @example heterogeneity([0, 2], [1, 1]); // => { i2: 0.5, tau2: 1 }
 */
export function heterogeneity(estimates: readonly number[], variances: readonly number[]): Heterogeneity {
  if (estimates.length < 2) return { i2: Number.NaN, tau2: Number.NaN };
  const weights = variances.map((variance) => 1 / variance);
  const sumOf = (value: (weight: number, estimate: number) => number) =>
    weights.reduce((sum, weight, i) => sum + value(weight, estimates[i] ?? Number.NaN), 0);
  const total = sumOf((weight) => weight);
  const mean = sumOf((weight, estimate) => weight * estimate) / total;
  const q = sumOf((weight, estimate) => weight * (estimate - mean) ** 2);
  const excess = q - (estimates.length - 1);
  return {
    i2: Math.max(0, excess / q),
    tau2: Math.max(0, excess / (total - sumOf((weight) => weight ** 2) / total)),
  };
}
