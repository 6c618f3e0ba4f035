import { column, kernel } from './kernel.ts';

/** Simple returns of n prices; see `stats/returns.ts`. */
export const simpleReturnColumn = (prices: Float64Array): Float64Array =>
  column(prices.length, ({ calls, scratch }, result) =>
    calls.simpleReturns(scratch.copyIn(prices), prices.length, result),
  );

/** Natural logarithms of one column over another; see `stats/returns.ts`. */
export const logRatioColumn = (a: Float64Array, b: Float64Array): Float64Array =>
  column(a.length, ({ calls, scratch }, result) =>
    calls.logRatio(scratch.copyIn(a), scratch.copyIn(b), a.length, result),
  );

/** Change over `lag` rows, 0 where smaller in size than `least`; see `stats/returns.ts`. */
export const changeColumn = (x: Float64Array, lag: number, least: number): Float64Array =>
  column(x.length, ({ calls, scratch }, result) => calls.changeOver(scratch.copyIn(x), x.length, lag, least, result));

/** Each value times a factor, held within -1 and 1; see `stats/clamp.ts`. */
export const heldColumn = (x: Float64Array, factor: number): Float64Array =>
  column(x.length, ({ calls, scratch }, result) => calls.held(scratch.copyIn(x), x.length, factor, result));

/** Correlation of two samples of equal length; see `stats/correlation.ts`. */
export function sampleCorrelation(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const { calls, scratch } = kernel();
  // Both columns are centred where they stand.
  const [first, second] = [scratch.allocate(Float64Array, n), scratch.allocate(Float64Array, n)];
  scratch.copyOver(first, x);
  scratch.copyOver(second, y);
  return calls.sampleCorrelation(first, second, n);
}

/** Scores in a band whose ends are columns, or of one value each; see `signals/correlation/signal.ts`. */
export const bandScoreColumn = (
  rho: Float64Array,
  low: Float64Array,
  high: Float64Array,
  tolerance: number,
): Float64Array =>
  column(rho.length, ({ calls, scratch }, result) => {
    const step = low.length === rho.length ? 1 : 0;
    const [lows, highs] = [scratch.copyIn(low), scratch.copyIn(high)];
    calls.bandScores(scratch.copyIn(rho), lows, highs, step, rho.length, tolerance, result);
  });

export interface GateLimits {
  openPercentile: number;
  closePercentile: number;
  minLead: number;
  closeSessions: number;
}

/** 1 while the gate is open; see `signals/gate.ts`. */
export function gateColumn(
  lead: Float64Array,
  rank: Float64Array,
  overGrowth: Float64Array,
  { openPercentile, closePercentile, minLead, closeSessions }: GateLimits,
): Uint8Array {
  const n = lead.length;
  const { calls, scratch } = kernel();
  const [leads, ranks, over] = [scratch.copyIn(lead), scratch.copyIn(rank), scratch.copyIn(overGrowth)];
  const on = scratch.allocate(Uint8Array, n);
  calls.gate(leads, ranks, over, n, openPercentile, closePercentile, minLead, closeSessions, on);
  return scratch.copyOut(Uint8Array, on, n);
}

/** Scores of the long cycle and where it has no case, both from row `from` on; see `signals/long-cycle/signal.ts`. */
export function cycleScoreColumns(
  rank: Float64Array,
  ratio: Float64Array,
  yearsMean: Float64Array,
  from: number,
  /** Ranks at which the lead is extreme. */
  { low, high }: { low: number; high: number },
  tolerance: number,
): { score: Float64Array; noCase: Uint8Array } {
  const n = rank.length;
  const { calls, scratch } = kernel();
  const [ranks, ratios, means] = [scratch.copyIn(rank), scratch.copyIn(ratio), scratch.copyIn(yearsMean)];
  const [score, noCase] = [scratch.allocate(Float64Array, n), scratch.allocate(Uint8Array, n)];
  calls.cycleScores(ranks, ratios, means, from, n, low, high, tolerance, score, noCase);
  return { score: scratch.copyOut(Float64Array, score, n), noCase: scratch.copyOut(Uint8Array, noCase, n) };
}

/** What is left of each year's start; see `signals/first-five-days/signal.ts`. */
export const startScoreColumn = (
  closes: Float64Array,
  base: Float64Array,
  start: Float64Array,
  reversedBelow: number,
  tolerance: number,
): Float64Array =>
  column(closes.length, ({ calls, scratch }, result) => {
    const [values, bases, starts] = [scratch.copyIn(closes), scratch.copyIn(base), scratch.copyIn(start)];
    calls.startScores(values, bases, starts, closes.length, reversedBelow, tolerance, result);
  });

/** An extreme opening gap, and the rows from `from` to `last` on which it is judged. */
export interface JudgedGap {
  /** Last row of the year before. */
  base: number;
  from: number;
  last: number;
  gap: number;
  /** How many more rows than sessions there are from `base` to these rows. */
  shift: number;
}

export interface GapLimits {
  redFlagThrough: number;
  fullWeightFrom: number;
  redFlag: number;
}

/** Scores of an extreme gap on the rows of one run; see `signals/opening-gap/signal.ts`. */
export const keptScoreColumn = (
  small: Float64Array,
  growth: Float64Array,
  { base, from, last, gap, shift }: JudgedGap,
  { redFlagThrough, fullWeightFrom, redFlag }: GapLimits,
  tolerance: number,
): Float64Array =>
  column(last + 1 - from, ({ calls, scratch }, result) => {
    const yearOf = (prices: Float64Array) => scratch.copyIn(prices.subarray(base, last + 1));
    const [flagged, full] = [redFlagThrough + shift, fullWeightFrom + shift];
    const [first, n] = [from - base, last + 1 - from];
    calls.keptScores(yearOf(small), yearOf(growth), first, n, gap, flagged, full, redFlag, tolerance, result);
  });
