import type { SignalRun } from './signal-run.ts';

/** The signals weighed together, on every session. */
export interface CompositeColumns {
  /** Weighted mean of the known scores; NaN where none is known. */
  composite: Float64Array;
  /** Weight that is known or no case, over the weight of the signals whose series were given; NaN where none was. */
  coverage: Float64Array;
  /** Share of the known non-zero weight on the composite's side; NaN where the composite has none. */
  agreement: Float64Array;
}

export const isGiven = ({ columns }: SignalRun, t: number): boolean => columns.given?.[t] !== 0;
export const isNoCase = ({ columns }: SignalRun, t: number): boolean => columns.noCase?.[t] === 1;

/**
 * Weighs signals on the rows from `from` to before `to`; element `i` reads row `from + i` of their columns.
 *
 * @returns `to - from` values each
 */
export function compositeColumns(runs: readonly SignalRun[], from: number, to: number): CompositeColumns {
  const scores = runs.map(({ columns }) => columns.score);
  const weights = runs.map(({ weight }) => weight);
  const givens = runs.map(({ columns }) => columns.given ?? null);
  const noCases = runs.map(({ columns }) => columns.noCase ?? null);
  const composites = new Float64Array(to - from);
  const coverages = new Float64Array(to - from);
  const agreements = new Float64Array(to - from);
  for (let t = from; t < to; t++) {
    let sum = 0;
    let known = 0;
    let covered = 0;
    let given = 0;
    let up = 0;
    let down = 0;
    for (let k = 0; k < scores.length; k++) {
      if (givens[k]?.[t] === 0) continue;
      const weight = weights[k] ?? 0;
      const score = scores[k]?.[t] ?? Number.NaN;
      given += weight;
      if (Number.isNaN(score)) {
        if (noCases[k]?.[t] === 1) covered += weight;
        continue;
      }
      covered += weight;
      known += weight;
      sum += weight * score;
      if (score > 0) up += weight;
      else if (score < 0) down += weight;
    }
    const composite = sum / known;
    composites[t - from] = composite;
    coverages[t - from] = covered / given;
    agreements[t - from] = composite === 0 ? Number.NaN : (composite > 0 ? up : down) / (up + down);
  }
  return { composite: composites, coverage: coverages, agreement: agreements };
}
