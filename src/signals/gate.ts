import { gateColumn } from '../kernel/scores.ts';
import type { Market } from '../market/market.ts';
import { logRatio, snappedChange } from '../stats/returns.ts';
import { type Lookback, percentileOver } from './five-years.ts';
import { smallOverLarge } from './market-columns.ts';
import { fiveYears, gateLookback } from './names.ts';

/** When small caps lead at all: the door in front of every verdict but "no rotation". */
export interface GateParams {
  /** Sessions over which the lead is measured. */
  lookback: number;
  ranked: Lookback;
  /** Rank of the lead from which it opens, and below which it counts towards closing. */
  opensAt: number;
  closesBelow: number;
  /** Smallest lead that opens it, a log return. */
  leastLead: number;
  /** Sessions running that close it, counted from the one after it opened. */
  closesAfter: number;
}

export const gateDefaults: GateParams = {
  lookback: gateLookback,
  ranked: fiveYears,
  opensAt: 0.7,
  closesBelow: 0.5,
  leastLead: 0.005,
  closesAfter: 5,
};

export interface GateColumns {
  /** Log return of the small index less that of the large one. */
  lead: Float64Array;
  /** Rank of the lead in five years; NaN while unknown. */
  percentile: Float64Array;
  /** Log return of the small index less that of the growth one. */
  overGrowth: Float64Array;
  /** 1 while a rotation is under way. */
  on: Uint8Array;
}

/**
 * Whether a rotation is under way, on every session; row `t` reads rows `0..t`.
 * In words "small caps lead": it opens as often in random walks as in the market, and says no more.
 */
export function gateColumns(market: Market, params: GateParams = gateDefaults): GateColumns {
  const lead = snappedChange(smallOverLarge(market), params.lookback);
  const overGrowth = snappedChange(logRatio(market.small, market.growth), params.lookback);
  const rank = percentileOver(lead, params.ranked);
  return { lead, percentile: rank, overGrowth, on: gateColumn(lead, rank, overGrowth, params) };
}
