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

/** What a signal is on a row, if it has no score. */
export const isGiven = ({ columns }: SignalRun, t: number): boolean => columns.given?.[t] !== 0;
export const isNoCase = ({ columns }: SignalRun, t: number): boolean => columns.noCase?.[t] === 1;

/** Weighs the given signals; row `t` reads rows `t` of their columns. */
export function compositeColumns(runs: readonly SignalRun[], sessions: number): CompositeColumns {
  const composite = new Float64Array(sessions);
  const coverage = new Float64Array(sessions);
  const agreement = new Float64Array(sessions);
  for (let t = 0; t < sessions; t++) {
    let [sum, known, covered, given, up, down] = [0, 0, 0, 0, 0, 0];
    for (const run of runs) {
      if (!isGiven(run, t)) continue;
      const { weight } = run;
      const score = run.columns.score[t] ?? Number.NaN;
      given += weight;
      if (Number.isNaN(score)) {
        if (isNoCase(run, t)) covered += weight;
        continue;
      }
      sum += weight * score;
      known += weight;
      covered += weight;
      if (score > 0) up += weight;
      else if (score < 0) down += weight;
    }
    const mean = sum / known;
    composite[t] = mean;
    coverage[t] = covered / given;
    agreement[t] = mean === 0 ? Number.NaN : (mean > 0 ? up : down) / (up + down);
  }
  return { composite, coverage, agreement };
}
