import { forwardColumn } from '../kernel/dependence.ts';

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
  /** Row of each in the market. */
  rows: Int32Array | null;
  /** Row of the first where all that follow have a verdict; then `rows` is null. */
  first: number;
  count: number;
}

/** The rows with a verdict. Nearly always these are all from the first one on, and nothing has to be copied. */
export function judgedRows(state: Uint8Array): JudgedRows {
  const first = state.findIndex((code) => code !== 0);
  if (first < 0) return { rows: null, first: 0, count: 0 };
  if (state.indexOf(0, first) < 0) return { rows: null, first, count: state.length - first };
  const rows = new Int32Array(state.length - first);
  let count = 0;
  for (let t = first; t < state.length; t++) if (state[t] !== 0) rows[count++] = t;
  return { rows: rows.subarray(0, count), first, count };
}

/** Judged rows before row `end` of the market. */
function countBefore({ rows, first, count }: JudgedRows, end: number): number {
  if (rows === null) return Math.max(0, Math.min(count, end - first));
  const known = rows.findIndex((row) => row >= end);
  return known < 0 ? count : known;
}

/** The outcomes over a horizon that are known by the last row: `q[t + 1 + h] - q[t + 1]`. */
export function outcomesOver({ days, state, ratio }: Graded, judged: JudgedRows, horizon: number): Outcomes {
  const forward = forwardColumn(ratio, horizon);
  const { rows, first } = judged;
  const count = countBefore(judged, forward.length);
  if (rows === null) {
    const [from, to] = [first, first + count];
    return {
      horizon,
      days: days.subarray(from, to),
      codes: state.subarray(from, to),
      values: forward.subarray(from, to),
    };
  }
  const kept = rows.subarray(0, count);
  return {
    horizon,
    days: kept.map((row) => days[row] ?? 0),
    codes: Uint8Array.from(kept, (row) => state[row] ?? 0),
    values: Float64Array.from(kept, (row) => forward[row] ?? Number.NaN),
  };
}
