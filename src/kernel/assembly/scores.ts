import { at, put } from './columns';
import { comoments } from './comoments';

/** Prices as simple returns: the first is unknown. */
export function simpleReturns(prices: usize, n: i32, result: usize): void {
  let before: f64 = NaN;
  for (let t = 0; t < n; t++) {
    const price = at(prices, t);
    put(result, t, price / before - 1);
    before = price;
  }
}

/** Change over `lag` rows; what is smaller in size than `least` is 0. */
export function changeOver(x: usize, n: i32, lag: i32, least: f64, result: usize): void {
  for (let t = 0; t < n; t++) {
    const move = t < lag ? NaN : at(x, t) - at(x, t - lag);
    put(result, t, abs(move) < least ? 0 : move);
  }
}

/** Rolling z-score, as `rolling-moments.ts` describes it. `sums` has room for five columns of n, `scratch` for ten of `window + 1`. */
export function zScore(x: usize, n: i32, window: i32, dust: f64, result: usize, sums: usize, scratch: usize): void {
  comoments(x, x, n, window, sums, scratch);
  const squares = sums + ((<usize>(2 * n)) << 3);
  for (let t = 0; t < n; t++) {
    const deviation = t < window - 1 ? NaN : sqrt(at(squares, t) / <f64>(window - 1));
    put(result, t, deviation < dust ? NaN : (at(x, t) - at(sums, t)) / deviation);
  }
}

/** Each value times `factor`, held within -1 and 1. */
export function held(x: usize, n: i32, factor: f64, result: usize): void {
  for (let t = 0; t < n; t++) put(result, t, min(1.0, max(-1.0, at(x, t) * factor)));
}

/** The gate, as `signals/gate.ts` describes it: 1 while it is open. */
export function gate(
  lead: usize,
  rank: usize,
  overGrowth: usize,
  n: i32,
  opensAt: f64,
  closesBelow: f64,
  leastLead: f64,
  closesAfter: i32,
  on: usize,
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
