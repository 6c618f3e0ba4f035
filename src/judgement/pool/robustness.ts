import type { Contrast } from '../names.ts';
import { type MarketContrast, marketContrast } from './contrast.ts';
import { type Halves, halves } from './halves.ts';
import { marketOutcomes } from './market-outcomes.ts';
import type { PoolMarket } from './pool-market.ts';
import { type PooledDifference, pooledDifference } from './pooled-difference.ts';

/** Sessions after the verdict at whose close a late entry is: a month after the next close. */
const lateEntry = 22;

/** One contrast over one horizon, looked at in other ways. */
export interface Robustness {
  /** The market of the largest weight; null without a market. */
  largest: string | null;
  /** Without it. */
  withoutLargest: PooledDifference;
  /** Entered a month later. */
  late: PooledDifference;
  /** The largest market by halves of its span; null without a market. */
  halves: Halves | null;
}

/** @param pooled - of {@link marketContrast}, of some of these markets, the largest weight first */
export function robustness(
  markets: readonly PoolMarket[],
  pooled: readonly MarketContrast[],
  { contrast, horizon }: { contrast: Contrast; horizon: number },
): Robustness {
  const [largest, ...others] = pooled;
  const own = markets.find(({ name }) => name === largest?.outcomes.name);
  const late = markets.flatMap((market) => {
    return marketContrast(contrast, marketOutcomes(market, horizon, lateEntry)) ?? [];
  });
  return {
    largest: own?.name ?? null,
    withoutLargest: pooledDifference(others, horizon),
    late: pooledDifference(late, horizon),
    halves: own ? halves(contrast, own, horizon) : null,
  };
}
