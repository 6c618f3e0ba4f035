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

/**
 * The scores of an extreme opening gap, as `signals/opening-gap/signal.ts` defines them, on n rows: the last one of the
 * year before, and those after it. Of the latter the scores count from the end of the opening on.
 */
export function keptScores(
  small: Doubles,
  growth: Doubles,
  n: i32,
  gap: f64,
  flagThrough: i32,
  keptFrom: i32,
  redFlag: f64,
  dust: f64,
  scores: DoublesOut,
): void {
  for (let t = 0; t < n; t++) {
    const lead = at(small, t) / at(small, 0) - 1 - (at(growth, t) / at(growth, 0) - 1);
    const weight = min(1.0, max(0.0, <f64>(t - flagThrough) / <f64>(keptFrom - flagThrough)));
    const kept = min(1.0, max(-1.0, 2 * (settle(lead, dust) / gap) - 1));
    put(scores, t, (1 - weight) * redFlag + weight * kept);
  }
}
