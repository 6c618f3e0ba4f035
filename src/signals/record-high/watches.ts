import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';

/** How a case of record closes is told and judged; sessions of the small index's own file. */
export interface RecordHighParams {
  /** Sessions without a record close, from one to the next, after which that next one opens a case. */
  drought: number;
  /** Sessions of a case, the opening one included. */
  lasts: number;
  /** Sessions before the opening one that make the file old enough to call it a record. */
  leastBefore: number;
  /** A case fails further below the old record than this fraction of it, within so many sessions of the opening one. */
  failsBelow: number;
  failsWithin: number;
  /** Session of the case from which every close has to hold the old record. */
  holdsFrom: number;
}

/** A record close after a drought, by rows of the small index's own file. */
export interface RecordCase {
  opened: number;
  /** Row of the old record, the level of which has to hold. */
  old: number;
}

/** The cases among the rows of record closes, in order. */
export function casesAmong(records: Int32Array, drought: number): RecordCase[] {
  const cases: RecordCase[] = [];
  let old = records[0] ?? 0;
  for (let i = 1; i < records.length; i++) {
    const opened = records[i] ?? 0;
    if (opened - old >= drought) cases.push({ opened, old });
    old = opened;
  }
  return cases;
}

/** How a case went, session by session to the last of the closes or of the case. */
export interface CaseCourse {
  /** Each close against the old record, a fraction. */
  against: Float64Array;
  /**
   * -1 while it is failed: by a close more than `failsBelow` below the old record within `failsWithin` sessions, and until one at
   * or above it. Else 0.5 before session `holdsFrom`, and from then on 1 while every close since then has held the old record, 0
   * for the rest once one has not.
   */
  scores: Float64Array;
}

/** The course of a case; element `s`, of its session `s`, reads closes to row `opened + s`. */
export function courseOf(closes: Float64Array, { opened, old }: RecordCase, params: RecordHighParams): CaseCourse {
  const level = valueAt(closes, old);
  const against = closes.slice(opened, opened + params.lasts).map((close) => close / level - 1);
  let isFailed = false;
  let hasHeld = true;
  const scores = against.map((move, session) => {
    const isBelow = move <= -tolerance;
    isFailed = isBelow && (isFailed || (session <= params.failsWithin && move + params.failsBelow <= -tolerance));
    hasHeld = hasHeld && (session < params.holdsFrom || !isBelow);
    return isFailed ? -1 : session < params.holdsFrom ? 0.5 : hasHeld ? 1 : 0;
  });
  return { against, scores };
}
