import { countThrough } from '../../dates/count-through.ts';
import * as loops from '../../kernel/loops.ts';

/** What is graded: a verdict on every session, and the log of small over large that followed or did not. */
export interface Graded {
  /** n civil days, ascending. */
  days: Int32Array;
  /** n codes of `states`; 0 is insufficient data. */
  state: Uint8Array;
  /** n logs of small over large. */
  ratio: Float64Array;
}

/** The same with the verdicts from a day on alone; those before it count as insufficient data. */
export function gradedFrom<G extends Graded>(graded: G, day: number): G {
  return { ...graded, state: graded.state.slice().fill(0, 0, countThrough(graded.days, day - 1)) };
}

/** The sessions with a verdict whose outcome over a horizon is known, in the order of time. */
export interface Outcomes {
  horizon: number;
  days: Int32Array;
  codes: Uint8Array;
  /** Log return of small in excess of large over the horizon, entered at the next close. */
  values: Float64Array;
}

/** Sessions with a verdict, all of them: the outcomes of every horizon are the first so many of these. */
export interface GradedRows {
  /** Row of each in the market, ascending. */
  rows: Int32Array;
  days: Int32Array;
  codes: Uint8Array;
}

/** The rows with a verdict. Where these are all from the first one on, days and codes are not copied. */
export function gradedRows({ state, days }: Graded): GradedRows {
  const rows = loops.judged(state);
  const first = rows[0] ?? state.length;
  if (rows.length === state.length - first) return { rows, days: days.subarray(first), codes: state.subarray(first) };
  return { rows, days: loops.integersOn(days, rows), codes: loops.bytesOn(state, rows) };
}

/**
 * The outcomes over a horizon that are known by the last row: `q[t + delay + h] - q[t + delay]`.
 *
 * @param delay - sessions after the verdict at whose close it is entered: 1 is the next close
 */
export function outcomesOver(
  { ratio }: Graded,
  { rows, days, codes }: GradedRows,
  horizon: number,
  delay = 1,
): Outcomes {
  const count = countThrough(rows, ratio.length - 1 - delay - horizon);
  const known = rows.subarray(0, count);
  return {
    horizon,
    days: days.subarray(0, count),
    codes: codes.subarray(0, count),
    values: loops.forwardOf(ratio.subarray(delay - 1), known, horizon),
  };
}
