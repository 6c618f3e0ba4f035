import { at, Bytes, BytesOut, Doubles, DoublesOut, intAt, Integers, put } from './columns';

/** Codes of `states` in `verdict/state.ts`. */
const insufficientData: u8 = 0;
const noRotation: u8 = 1;
const undecided: u8 = 2;
const reliefRally: u8 = 3;
const breakout: u8 = 4;

// @ts-ignore: decorator
@inline
function flagAt(column: usize, i: i32): u8 {
  return load<u8>(column + <usize>i);
}

/**
 * Weighs signals on n rows, as `verdict/composite.ts` describes it. `table` holds three pointers of each signal: its scores, and
 * its flags "available" and "not applicable", or 0 where it has none.
 */
export function composite(
  table: Integers,
  weights: Doubles,
  signals: i32,
  n: i32,
  composites: DoublesOut,
  coverages: DoublesOut,
  agreements: DoublesOut,
): void {
  for (let t = 0; t < n; t++) {
    let sum: f64 = 0;
    let known: f64 = 0;
    let covered: f64 = 0;
    let given: f64 = 0;
    let up: f64 = 0;
    let down: f64 = 0;
    for (let k = 0; k < signals; k++) {
      const givens = <usize>intAt(table, 3 * k + 1);
      if (givens != 0 && flagAt(givens, t) == 0) continue;
      const weight = at(weights, k);
      const score = at(<usize>intAt(table, 3 * k), t);
      given += weight;
      if (isNaN(score)) {
        const noCases = <usize>intAt(table, 3 * k + 2);
        if (noCases != 0 && flagAt(noCases, t) == 1) covered += weight;
        continue;
      }
      covered += weight;
      known += weight;
      sum += weight * score;
      if (score > 0) up += weight;
      else if (score < 0) down += weight;
    }
    const mean = sum / known;
    put(composites, t, mean);
    put(coverages, t, covered / given);
    put(agreements, t, mean == 0 ? NaN : (mean > 0 ? up : down) / (up + down));
  }
}

/** The hysteresis and the states of n rows, as `verdict/verdict.ts` describes them. */
export function states(
  composites: Doubles,
  coverages: Doubles,
  support: Doubles,
  correlation: Doubles,
  rank: Doubles,
  frozen: Bytes,
  on: Bytes,
  n: i32,
  enter: f64,
  leave: f64,
  leastCoverage: f64,
  held: BytesOut,
  state: BytesOut,
): void {
  let holding: i8 = 0;
  for (let t = 0; t < n; t++) {
    const mean = at(composites, t);
    const isBlind = flagAt(frozen, t) == 1 || isNaN(at(rank, t)) || isNaN(at(correlation, t));
    const insufficient = isBlind || !(at(coverages, t) >= leastCoverage) || isNaN(mean);
    if (insufficient) holding = 0;
    else if (mean >= enter) holding = 1;
    else if (mean <= -enter) holding = -1;
    else if ((holding > 0 && mean < leave) || (holding < 0 && mean > -leave)) holding = 0;
    store<i8>(held + <usize>t, holding);
    let code = undecided;
    if (insufficient) code = insufficientData;
    else if (flagAt(on, t) != 1) code = noRotation;
    else if (holding < 0) code = reliefRally;
    else if (holding > 0 && !(at(support, t) < 0)) code = breakout;
    store<u8>(state + <usize>t, code);
  }
}
