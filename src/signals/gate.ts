import * as loops from '../kernel/loops.ts';
import type { Market } from '../market/market.ts';
import { hasGrowth } from '../series/labels.ts';
import { logRatio, snappedChange } from '../stats/returns.ts';
import { type Lookback, percentileOver } from './five-years.ts';
import { smallOverLarge } from './market-columns.ts';
import { fiveYears, gateLookback } from './names.ts';

/** When a rotation counts as under way; while the gate is closed the verdict is "no rotation". */
export interface GateParams {
  /** Sessions over which the lead is measured. */
  lookback: number;
  /** Values among which the lead has its percentile. */
  ranked: Lookback;
  /** Percentile of the lead from which the gate opens, and below which a session counts towards closing it. */
  openPercentile: number;
  closePercentile: number;
  /** Smallest lead that opens the gate, a log return. */
  minLead: number;
  /** Consecutive sessions that close the gate, counted from the one after it opened. */
  closeSessions: number;
}

export const gateDefaults: GateParams = {
  lookback: gateLookback,
  ranked: fiveYears,
  openPercentile: 0.7,
  closePercentile: 0.5,
  minLead: 0.005,
  closeSessions: 5,
};

export interface GateColumns {
  /** Log return of small less large over the lookback. */
  lead: Float64Array;
  /** Percentile of the lead in five years, a fraction; NaN while unknown. */
  percentile: Float64Array;
  /** Log return of small less growth over the lookback; NaN without a growth index, which the gate then does without. */
  overGrowth: Float64Array;
  /** 1 while a rotation is under way. */
  on: Uint8Array;
}

/**
 * Whether a rotation is under way, on every session; row `t` reads rows `0..t`.
 * It says that small caps lead, and no more: it opens as often in random walks as in the market.
 */
export function gateColumns(market: Market, params: GateParams = gateDefaults): GateColumns {
  const lead = snappedChange(smallOverLarge(market), params.lookback);
  const overGrowth = snappedChange(logRatio(market.small, market.growth), params.lookback);
  const rank = percentileOver(lead, params.ranked);
  // Without a growth index the lead over large caps alone decides.
  const over = hasGrowth(market.labels) ? overGrowth : lead;
  const { openPercentile, closePercentile, minLead, closeSessions } = params;
  const on = loops.gate(lead, rank, over, openPercentile, closePercentile, minLead, closeSessions);
  return { lead, percentile: rank, overGrowth, on };
}
