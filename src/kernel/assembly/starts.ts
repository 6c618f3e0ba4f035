import { at, Doubles, DoublesOut, put } from './columns';

// @ts-ignore: decorator
@inline
function settle(move: f64, dust: f64): f64 {
  return abs(move) < dust ? 0 : move;
}

/** What is left of a year's start, as `signals/first-five-days.ts` judges it, on n rows; NaN where a year has none. */
export function startScores(
  closes: Doubles,
  base: Doubles,
  start: Doubles,
  n: i32,
  reversedBelow: f64,
  dust: f64,
  score: DoublesOut,
): void {
  for (let t = 0; t < n; t++) {
    const began = at(start, t);
    const since = settle(at(closes, t) / at(base, t) - 1, dust);
    let judged: f64 = NaN;
    if (began == 0) judged = 0;
    else if (began < 0) judged = since <= 0 ? -0.5 : 0;
    else if (began > 0) judged = since >= 0 ? 0.5 : settle(since + reversedBelow, dust) < 0 ? -0.5 : 0;
    put(score, t, judged);
  }
}
