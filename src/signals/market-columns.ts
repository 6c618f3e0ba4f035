import type { Market } from '../market/market.ts';
import { logRatio, simpleReturns } from '../stats/returns.ts';

/** A column that several rules read, computed once per market; nobody writes to it. */
function once(columnOf: (market: Market) => Float64Array): (market: Market) => Float64Array {
  const cache = new WeakMap<Market, Float64Array>();
  return (market) => {
    const column = cache.get(market) ?? columnOf(market);
    cache.set(market, column);
    return column;
  };
}

/** n logs of the ratio of small to large. */
export const smallOverLarge = once(({ small, large }) => logRatio(small, large));

/** n simple returns of the large and of the small index; the first is NaN. */
export const largeReturns = once(({ large }) => simpleReturns(large));
export const smallReturns = once(({ small }) => simpleReturns(small));
