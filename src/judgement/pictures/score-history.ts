import type { Evaluation } from '../evaluation.ts';
import type { State } from '../names.ts';
import { stateAt } from '../verdict/state.ts';

/** The last sessions of the graded column, which is of prices alone: day, weighted average, verdict. NaN is unknown. */
export interface ScoreHistory {
  days: Int32Array;
  composite: Float64Array;
  states: readonly State[];
}

/** The last `sessions` of them, or all that there are. */
export function scoreHistory({ market, pricesAlone }: Evaluation, sessions: number): ScoreHistory {
  const from = Math.max(0, market.days.length - sessions);
  const { state, composite } = pricesAlone;
  return {
    days: market.days.subarray(from),
    composite: composite.subarray(from),
    states: Array.from(state.subarray(from), (_, i) => stateAt(state, from + i)),
  };
}
