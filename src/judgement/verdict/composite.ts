import { compositeOf } from '../../kernel/composite.ts';
import type { SignalRun } from '../../signals/run.ts';

/** The signals weighed together, on every session. */
export interface CompositeColumns {
  /** Weighted mean of the known scores; NaN where none is known. */
  composite: Float64Array;
  /** Weight that is known or not applicable, over the weight of the signals whose series are available; NaN where none is. */
  coverage: Float64Array;
  /** Share of the known non-zero weight on the composite's side; NaN where the composite has none. */
  agreement: Float64Array;
}

export const isAvailable = ({ columns }: SignalRun, t: number): boolean => columns.available?.[t] !== 0;
export const isNotApplicable = ({ columns }: SignalRun, t: number): boolean => columns.notApplicable?.[t] === 1;

/**
 * Weighs signals on the rows from `from` to before `to`; element `i` reads row `from + i` of their columns.
 *
 * @returns `to - from` values each
 */
export function compositeColumns(runs: readonly SignalRun[], from: number, to: number): CompositeColumns {
  const weighed = runs.map(({ columns: { score, available, notApplicable }, weight }) => ({
    score: score.subarray(from, to),
    given: available?.subarray(from, to),
    noCase: notApplicable?.subarray(from, to),
    weight,
  }));
  return compositeOf(weighed, to - from);
}
