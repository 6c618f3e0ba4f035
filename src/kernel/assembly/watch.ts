import { at, Doubles, DoublesOut, put } from './columns';

/** The course of a watch of n closes over an old record, as `signals/record-high/watches.ts` describes it. */
export function watchCourse(
  closes: Doubles,
  n: i32,
  level: f64,
  failsBelow: f64,
  failsWithin: i32,
  holdsFrom: i32,
  dust: f64,
  against: DoublesOut,
  scores: DoublesOut,
): void {
  let isFailed = false;
  let hasHeld = true;
  for (let session = 0; session < n; session++) {
    const move = at(closes, session) / level - 1;
    const isBelow = move <= -dust;
    isFailed = isBelow && (isFailed || (session <= failsWithin && move + failsBelow <= -dust));
    hasHeld = hasHeld && (session < holdsFrom || !isBelow);
    put(against, session, move);
    put(scores, session, isFailed ? -1 : session < holdsFrom ? 0.5 : hasHeld ? 1 : 0);
  }
}
