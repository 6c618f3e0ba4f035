import * as loops from '../../kernel/loops.ts';
import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';

/** When a watch opens, ends, fails and holds; sessions are those of the small index's own file. */
export interface RecordHighParams {
  /** Sessions from one record close to the next that make the second one open a watch. */
  drought: number;
  /** Length of a watch in sessions, the opening one included. */
  watchSessions: number;
  /** Sessions of history needed before the opening one to call its close a record. */
  minHistory: number;
  /** A watch fails if a close is further below the old record than this fraction of it, within so many sessions of the opening one. */
  failureDepth: number;
  failureWindow: number;
  /** Session of the watch from which every close must be at or above the old record. */
  confirmedFrom: number;
}

/** The sessions after a record close that ended a drought; rows are those of the small index's own file. */
export interface Watch {
  opened: number;
  /** Row of the old record, the level that must hold. */
  old: number;
}

/** Watches that record closes open, in order. */
export function watchesAmong(records: Int32Array, drought: number): Watch[] {
  const watches: Watch[] = [];
  let old = records[0] ?? 0;
  for (let i = 1; i < records.length; i++) {
    const opened = records[i] ?? 0;
    if (opened - old >= drought) watches.push({ opened, old });
    old = opened;
  }
  return watches;
}

/** A watch session by session, up to its end or the last close. */
export interface WatchCourse {
  /** Each close against the old record, a fraction. */
  against: Float64Array;
  /**
   * -1 after a close more than `failureDepth` below the old record within `failureWindow` sessions, until a close at or above it.
   * Otherwise 0.5 before session `confirmedFrom`; from then on 1 while every close since has been at or above the old record, and 0
   * for the rest of the watch after one that was not.
   */
  scores: Float64Array;
}

/** Closes and scores of a watch; element `s`, for its session `s`, reads closes up to row `opened + s`. */
export function watchCourse(closes: Float64Array, { opened, old }: Watch, params: RecordHighParams): WatchCourse {
  const { watchSessions, failureDepth, failureWindow, confirmedFrom } = params;
  const watched = closes.subarray(opened, opened + watchSessions);
  return loops.watchCourse(watched, valueAt(closes, old), failureDepth, failureWindow, confirmedFrom, tolerance);
}
