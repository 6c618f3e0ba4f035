import { at, put } from './columns';

/**
 * The course of a case of record closes, as `signals/record-high-cases.ts` describes it: `closes` begin with the opening one, and
 * `level` is the old record.
 */
export function recordCase(
  closes: usize,
  count: i32,
  level: f64,
  failsBelow: f64,
  failsWithin: i32,
  holdsFrom: i32,
  dust: f64,
  against: usize,
  scores: usize,
): void {
  let isFailed = false;
  let hasHeld = true;
  for (let session = 0; session < count; session++) {
    const move = at(closes, session) / level - 1;
    const isBelow = move <= -dust;
    isFailed = isBelow && (isFailed || (session <= failsWithin && move + failsBelow <= -dust));
    hasHeld = hasHeld && (session < holdsFrom || !isBelow);
    put(against, session, move);
    put(scores, session, isFailed ? -1 : session < holdsFrom ? 0.5 : hasHeld ? 1 : 0);
  }
}
