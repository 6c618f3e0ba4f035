import { settle } from '../core/dust.ts';
import { change, logRatio } from '../core/returns.ts';
import type { Market } from '../market/market.ts';
import { fiveYears, type Lookback, rankOver } from './five-years.ts';

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
  lookback: 21,
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
  rank: Float64Array;
  /** Log return of the small index less that of the growth one. */
  overGrowth: Float64Array;
  /** 1 while a rotation is under way. */
  on: Uint8Array;
}

/** Change over the lookback, without dust. */
function settledChange(ratio: Float64Array, lookback: number): Float64Array {
  const moves = change(ratio, lookback);
  for (let t = 0; t < moves.length; t++) moves[t] = settle(moves[t] ?? Number.NaN);
  return moves;
}

/**
 * Whether a rotation is under way, on every session; row `t` reads rows `0..t`.
 * In words "small caps lead": it opens as often in random walks as in the market, and says no more.
 */
export function gateColumns(market: Market, params: GateParams = gateDefaults): GateColumns {
  const lead = settledChange(logRatio(market.small, market.large), params.lookback);
  const overGrowth = settledChange(logRatio(market.small, market.growth), params.lookback);
  const rank = rankOver(lead, params.ranked);
  const on = new Uint8Array(lead.length);
  const { opensAt, closesBelow, leastLead, closesAfter } = params;
  let isOn = false;
  let closing = 0;
  for (let t = 0; t < lead.length; t++) {
    const x = lead[t] ?? Number.NaN;
    const r = rank[t] ?? Number.NaN;
    const g = overGrowth[t] ?? Number.NaN;
    if (isOn) {
      closing = r < closesBelow || x <= 0 ? closing + 1 : 0;
      if (closing >= closesAfter) isOn = false;
    } else if (r >= opensAt && x >= leastLead && g > 0) {
      isOn = true;
      closing = 0;
    }
    on[t] = isOn ? 1 : 0;
  }
  return { lead, rank, overGrowth, on };
}
