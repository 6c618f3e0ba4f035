import { at, put } from './columns';

// @ts-ignore: decorator
@inline
function settle(move: f64, dust: f64): f64 {
  return abs(move) < dust ? 0 : move;
}

/** What is left of a year's start, as `signals/first-five-days.ts` judges it, on n rows; NaN where a year has none. */
export function startScores(
  closes: usize,
  base: usize,
  start: usize,
  n: i32,
  reversedBelow: f64,
  dust: f64,
  score: usize,
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

/** What is kept of an opening gap, as `signals/opening-gap.ts` judges it, from row `from` to before `to`. */
export function keptScores(
  small: usize,
  growth: usize,
  base: i32,
  from: i32,
  to: i32,
  gap: f64,
  flagThrough: i32,
  keptFrom: i32,
  redFlag: f64,
  dust: f64,
  score: usize,
): void {
  for (let t = from; t < to; t++) {
    const lead = at(small, t) / at(small, base) - 1 - (at(growth, t) / at(growth, base) - 1);
    const kept = settle(lead, dust) / gap;
    const weight = min(1.0, max(0.0, <f64>(t - base - flagThrough) / <f64>(keptFrom - flagThrough)));
    put(score, t, (1 - weight) * redFlag + weight * min(1.0, max(-1.0, 2 * kept - 1)));
  }
}
