import { settle } from '../core/dust.ts';

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

/** Whether a case is failed after a close `against` the old record, a fraction above or below it. */
export function isFailed(before: boolean, against: number, session: number, params: RecordHighParams): boolean {
  if (settle(against) >= 0) return false;
  return before || (session <= params.failsWithin && settle(against + params.failsBelow) < 0);
}

/** Whether every close of a case has held the old record since it has had to. */
export const hasHeld = (before: boolean, against: number, session: number, { holdsFrom }: RecordHighParams): boolean =>
  before && (session < holdsFrom || settle(against) >= 0);

/** The rule. */
export function scoreOf(failed: boolean, held: boolean, session: number, { holdsFrom }: RecordHighParams): number {
  if (failed) return -1;
  return session < holdsFrom ? 0.5 : held ? 1 : 0;
}

/** How a case went, session by session to the last of the closes or of the case. */
export interface CaseCourse {
  /** Each close against the old record, a fraction. */
  against: Float64Array;
  scores: Float64Array;
  /** As of the last of these sessions. */
  failed: boolean;
  held: boolean;
}

/** The course of a case; element `s`, of its session `s`, reads closes to row `opened + s`. */
export function courseOf(closes: Float64Array, { opened, old }: RecordCase, params: RecordHighParams): CaseCourse {
  const count = Math.min(params.lasts, closes.length - opened);
  const against = new Float64Array(count);
  const scores = new Float64Array(count);
  const level = closes[old] ?? Number.NaN;
  let failed = false;
  let held = true;
  for (let session = 0; session < count; session++) {
    const move = (closes[opened + session] ?? Number.NaN) / level - 1;
    failed = isFailed(failed, move, session, params);
    held = hasHeld(held, move, session, params);
    against[session] = move;
    scores[session] = scoreOf(failed, held, session, params);
  }
  return { against, scores, failed, held };
}
