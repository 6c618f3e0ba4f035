import { forwardColumn, gatheredColumn, gatheredDaysOf, judgedRowsOf } from '../kernel/dependence.ts';
import { rowsThrough } from '../market/series.ts';

/** What is graded: a verdict on every session, and the log of small over large that followed or did not. */
export interface Graded {
  /** n civil days, ascending. */
  days: Int32Array;
  /** n codes of `states`; 0 is insufficient data. */
  state: Uint8Array;
  /** n logs of small over large. */
  ratio: Float64Array;
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
export interface JudgedRows {
  /** Row of each in the market, ascending; null where all from `first` on are judged. */
  rows: Int32Array | null;
  /** Row of the first. */
  first: number;
  days: Int32Array;
  codes: Uint8Array;
}

/** The rows with a verdict. Where these are all from the first one on, nothing is copied. */
export function judgedRows({ state, days }: Graded): JudgedRows {
  const rows = judgedRowsOf(state);
  const first = rows[0] ?? state.length;
  if (rows.length === state.length - first) {
    return { rows: null, first, days: days.subarray(first), codes: state.subarray(first) };
  }
  return { rows, first, ...gatheredDaysOf(days, state, rows) };
}

/** The outcomes over a horizon that are known by the last row: `q[t + 1 + h] - q[t + 1]`. */
export function outcomesOver({ ratio }: Graded, judged: JudgedRows, horizon: number): Outcomes {
  const forward = forwardColumn(ratio, horizon);
  const { rows, first, days, codes } = judged;
  const count = rows === null ? Math.max(0, forward.length - first) : rowsThrough(rows, forward.length - 1);
  return {
    horizon,
    days: days.subarray(0, count),
    codes: codes.subarray(0, count),
    values: rows === null ? forward.subarray(first) : gatheredColumn(forward, rows.subarray(0, count)),
  };
}
