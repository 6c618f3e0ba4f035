import type { Market } from '../market/market.ts';
import { logRatio, simpleReturns } from '../stats/returns.ts';

/** Columns that several rules read, worked out once for a market: nothing in one is ever changed. */
function once(columnOf: (market: Market) => Float64Array): (market: Market) => Float64Array {
  const known = new WeakMap<Market, Float64Array>();
  return (market) => {
    const column = known.get(market) ?? columnOf(market);
    known.set(market, column);
    return column;
  };
}

/** n logs of small over large. */
export const smallOverLarge = once(({ small, large }) => logRatio(small, large));

/** n simple returns; the first is NaN. */
export const largeReturns = once(({ large }) => simpleReturns(large));
export const smallReturns = once(({ small }) => simpleReturns(small));
