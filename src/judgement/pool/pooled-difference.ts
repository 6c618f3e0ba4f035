import { type Heterogeneity, heterogeneity } from '../../stats/inference/heterogeneity.ts';
import { type ShiftTest, shiftTest } from '../../stats/inference/shift-test.ts';
import type { MarketContrast } from './contrast.ts';
import { jointDraws, jointShifts } from './joint-shifts.ts';

/** Differences of several markets, weighted; every figure NaN without a market. */
export interface PooledDifference extends Pick<ShiftTest, 'p' | 'needed05' | 'needed025' | 'interval'>, Heterogeneity {
  difference: number;
  /** Names of the markets, those that are shifted together in one list. */
  clusters: readonly (readonly string[])[];
}

/** The weighted mean of differences, tested against those of verdicts that are shifted in all markets at once. */
export function pooledDifference(markets: readonly MarketContrast[], horizon: number): PooledDifference {
  const total = markets.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = markets.reduce((sum, market) => sum + (market.weight / total) * market.difference, 0);
  const difference = markets.length === 0 ? Number.NaN : weighted;
  const found = jointShifts(markets, horizon);
  const shifted = new Float64Array(jointDraws);
  for (const { members } of found) {
    for (const { market, shifts } of members) {
      const share = market.weight / total;
      market.at(shifts).forEach((value, j) => {
        shifted[j] = (shifted[j] ?? 0) + share * value;
      });
    }
  }
  const { p, needed05, needed025, interval } = shiftTest(difference, shifted);
  return {
    ...{ difference, p, needed05, needed025, interval },
    ...heterogeneity(
      markets.map((market) => market.difference),
      markets.map(({ variance }) => variance),
    ),
    clusters: found.map(({ names }) => names),
  };
}
