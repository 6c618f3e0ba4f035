import { compositeOf } from '../../kernel/verdict.ts';
import type { SignalRun } from '../../signals/run.ts';

/** The signals weighed together, on every session. */
export interface CompositeColumns {
  /** Weighted mean of the known scores; NaN where none is known. */
  composite: Float64Array;
  /** Weight that is known or no case, over the weight of the signals whose series were given; NaN where none was. */
  coverage: Float64Array;
  /** Share of the known non-zero weight on the composite's side; NaN where the composite has none. */
  agreement: Float64Array;
}

export const isGiven = ({ columns }: SignalRun, t: number): boolean => columns.available?.[t] !== 0;
export const isNoCase = ({ columns }: SignalRun, t: number): boolean => columns.notApplicable?.[t] === 1;

/**
 * Weighs signals on the rows from `from` to before `to`; element `i` reads row `from + i` of their columns.
 *
 * @returns `to - from` values each
 */
export function compositeColumns(runs: readonly SignalRun[], from: number, to: number): CompositeColumns {
  const weighed = runs.map(({ columns: { score, available: given, notApplicable: noCase }, weight }) => ({
    score: score.subarray(from, to),
    given: given?.subarray(from, to),
    noCase: noCase?.subarray(from, to),
    weight,
  }));
  return compositeOf(weighed, to - from);
}
