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

/** Weights summed up on each of some rows. */
interface Sums {
  scores: Float64Array;
  known: Float64Array;
  covered: Float64Array;
  given: Float64Array;
  up: Float64Array;
  down: Float64Array;
}

/** Adds one signal to the sums of the rows from `from` on. */
function add(sums: Sums, { columns, weight }: SignalRun, from: number): void {
  const { score, given, noCase } = columns;
  const { scores, known, covered, given: asked, up, down } = sums;
  for (let i = 0; i < scores.length; i++) {
    const t = from + i;
    if (given !== undefined && given[t] === 0) continue;
    const value = score[t] ?? Number.NaN;
    asked[i] = (asked[i] ?? 0) + weight;
    if (Number.isNaN(value)) {
      if (noCase !== undefined && noCase[t] === 1) covered[i] = (covered[i] ?? 0) + weight;
      continue;
    }
    covered[i] = (covered[i] ?? 0) + weight;
    known[i] = (known[i] ?? 0) + weight;
    scores[i] = (scores[i] ?? 0) + weight * value;
    if (value > 0) up[i] = (up[i] ?? 0) + weight;
    else if (value < 0) down[i] = (down[i] ?? 0) + weight;
  }
}

/**
 * Weighs signals on the rows from `from` to before `to`; element `i` reads row `from + i` of their columns.
 *
 * @returns `to - from` values each
 */
export function compositeColumns(runs: readonly SignalRun[], from: number, to: number): CompositeColumns {
  const column = () => new Float64Array(to - from);
  const sums = { scores: column(), known: column(), covered: column(), given: column(), up: column(), down: column() };
  for (const run of runs) add(sums, run, from);
  const { scores, known, covered, given, up, down } = sums;
  const agreement = column();
  for (let i = 0; i < scores.length; i++) {
    const composite = (scores[i] ?? 0) / (known[i] ?? 0);
    const side = composite > 0 ? (up[i] ?? 0) : (down[i] ?? 0);
    agreement[i] = composite === 0 ? Number.NaN : side / ((up[i] ?? 0) + (down[i] ?? 0));
    scores[i] = composite;
    covered[i] = (covered[i] ?? 0) / (given[i] ?? 0);
  }
  return { composite: scores, coverage: covered, agreement };
}
