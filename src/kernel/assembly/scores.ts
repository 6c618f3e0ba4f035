import { at, BytesOut, Doubles, DoublesOut, put } from './columns';
import { comomentSet, setOfColumns } from './windows/comoments';
import { release } from './room';

/** Prices as simple returns: the first is unknown. */
export function simpleReturns(prices: Doubles, n: i32, result: DoublesOut): void {
  let before: f64 = NaN;
  for (let t = 0; t < n; t++) {
    const price = at(prices, t);
    put(result, t, price / before - 1);
    before = price;
  }
}

/** Natural logarithms of one column over another. */
export function logRatio(a: Doubles, b: Doubles, n: i32, result: DoublesOut): void {
  for (let t = 0; t < n; t++) put(result, t, Math.log(at(a, t) / at(b, t)));
}

/** Change over `lag` rows; what is smaller in size than `least` is 0. */
export function changeOver(x: Doubles, n: i32, lag: i32, least: f64, result: DoublesOut): void {
  for (let t = 0; t < n; t++) {
    const move = t < lag ? NaN : at(x, t) - at(x, t - lag);
    put(result, t, abs(move) < least ? 0 : move);
  }
}

/** Rolling z-score, as `rolling-moments.ts` describes it. */
export function zScore(x: Doubles, n: i32, window: i32, dust: f64, result: DoublesOut): void {
  const sums = setOfColumns(n);
  comomentSet(x, x, n, window, sums);
  const squares = sums + ((<usize>(2 * n)) << 3);
  for (let t = 0; t < n; t++) {
    const deviation = t < window - 1 ? NaN : sqrt(at(squares, t) / <f64>(window - 1));
    put(result, t, deviation < dust ? NaN : (at(x, t) - at(sums, t)) / deviation);
  }
  release(sums);
}

/** Each value times `factor`, held within -1 and 1. */
export function held(x: Doubles, n: i32, factor: f64, result: DoublesOut): void {
  for (let t = 0; t < n; t++) put(result, t, min(1.0, max(-1.0, at(x, t) * factor)));
}

/** The gate, as `signals/gate.ts` describes it: 1 while it is open. */
export function gate(
  lead: Doubles,
  rank: Doubles,
  overGrowth: Doubles,
  n: i32,
  opensAt: f64,
  closesBelow: f64,
  leastLead: f64,
  closesAfter: i32,
  on: BytesOut,
): void {
  let isOn = false;
  let closing = 0;
  for (let t = 0; t < n; t++) {
    const x = at(lead, t);
    const r = at(rank, t);
    if (isOn) {
      closing = r < closesBelow || x <= 0 ? closing + 1 : 0;
      if (closing >= closesAfter) isOn = false;
    } else if (r >= opensAt && x >= leastLead && at(overGrowth, t) > 0) {
      isOn = true;
      closing = 0;
    }
    store<u8>(on + <usize>t, isOn ? 1 : 0);
  }
}

/** The long cycle, as `signals/long-cycle.ts` describes it: a score at an extreme that has turned, else not applicable. */
export function cycleScores(
  rank: Doubles,
  ratio: Doubles,
  yearsMean: Doubles,
  n: i32,
  from: i32,
  low: f64,
  high: f64,
  dust: f64,
  score: DoublesOut,
  noCase: BytesOut,
): void {
  for (let t = 0; t < n; t++) {
    const above = at(ratio, t) - at(yearsMean, t);
    const rises = at(rank, t) <= low && above >= dust;
    const fades = at(rank, t) >= high && above <= -dust;
    const isSpoken = t >= from && (rises || fades);
    put(score, t, isSpoken ? (rises ? 0.5 : -0.5) : NaN);
    store<u8>(noCase + <usize>t, t >= from && !isSpoken ? 1 : 0);
  }
}
