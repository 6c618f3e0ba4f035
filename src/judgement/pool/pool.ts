import { holm } from '../../stats/inference/holm.ts';
import { type Contrast, contrasts, decidingContrast, defaultHorizons } from '../names.ts';
import { type Calls, callsOf } from '../record/calls.ts';
import { type MarketContrast, marketContrast } from './contrast.ts';
import { type MarketOutcomes, marketOutcomes } from './market-outcomes.ts';
import type { MarketDescription, PoolMarket } from './pool-market.ts';
import { type PooledCalls, pooledCalls } from './pooled-calls.ts';
import { type PooledDifference, pooledDifference } from './pooled-difference.ts';
import { type Robustness, robustness } from './robustness.ts';

/** One contrast over one horizon, pooled. */
export interface PoolContrast extends PooledDifference {
  contrast: Contrast;
  horizon: number;
  /** The largest weight first. */
  markets: readonly MarketContrast[];
  /** Adjusted for the horizons of the contrast that decides; NaN of the other one, which is exploratory. */
  adjustedP: number;
}

/** Some markets together. */
export interface Pooled<C extends PoolContrast = PoolContrast> {
  /** Names of the markets. */
  names: readonly string[];
  contrasts: readonly C[];
  calls: PooledCalls;
}

/** One market: what it is, how its rotations and calls ended, and what followed its verdicts by horizon. */
interface JudgedMarket extends MarketDescription {
  /** Common sessions, and the first and the last of them in days since 1970-01-01. */
  sessions: number;
  first: number;
  last: number;
  calls: Calls;
  outcomes: readonly MarketOutcomes[];
}

/** What followed the verdicts in several markets: NaN for an unknown figure, civil days in days since 1970-01-01. */
export interface Pool {
  horizons: readonly number[];
  markets: readonly JudgedMarket[];
  /** Markets on whose days the rules were not written. */
  outOfSample: Pooled<PoolContrast & { robustness: Robustness }>;
  /** All of them, where there is one on whose days they were; null otherwise. */
  all: Pooled | null;
}

function contrastOver(
  markets: readonly JudgedMarket[],
  contrast: Contrast,
  horizon: number,
): Omit<PoolContrast, 'adjustedP'> {
  const own = markets
    .flatMap(({ outcomes }) => outcomes.filter((one) => one.horizon === horizon))
    .flatMap((outcomes) => marketContrast(contrast, outcomes) ?? [])
    .sort((a, b) => b.weight - a.weight);
  return { contrast, horizon, markets: own, ...pooledDifference(own, horizon) };
}

function contrastsOf(markets: readonly JudgedMarket[], horizons: readonly number[]): PoolContrast[] {
  return contrasts.flatMap((contrast) => {
    const own = horizons.map((horizon) => contrastOver(markets, contrast, horizon));
    const adjusted = contrast === decidingContrast ? holm(own.map(({ p }) => p)) : [];
    return own.map((one, i) => ({ ...one, adjustedP: adjusted[i] ?? Number.NaN }));
  });
}

const pooled = (markets: readonly JudgedMarket[], horizons: readonly number[]): Pooled => ({
  names: markets.map(({ name }) => name),
  contrasts: contrastsOf(markets, horizons),
  calls: pooledCalls(markets.map(({ calls }) => calls)),
});

/**
 * Pools what followed the verdicts of several markets: breakout against relief rally, which decides, and breakout against any session.
 *
 * @param markets - of different names
 */
export function pool(markets: readonly PoolMarket[], horizons: readonly number[] = defaultHorizons): Pool {
  const judged = markets.map((market) => ({
    ...{ name: market.name, isInSample: market.isInSample, labels: market.labels, totalReturn: market.totalReturn },
    ...{ sessions: market.days.length, first: market.days[0] ?? 0, last: market.days.at(-1) ?? 0 },
    calls: callsOf(market),
    outcomes: horizons.map((horizon) => marketOutcomes(market, horizon)),
  }));
  const outside = markets.filter(({ isInSample }) => !isInSample);
  const outOfSample = pooled(
    judged.filter(({ isInSample }) => !isInSample),
    horizons,
  );
  return {
    ...{ horizons, markets: judged },
    outOfSample: {
      ...outOfSample,
      contrasts: outOfSample.contrasts.map((one) => ({ ...one, robustness: robustness(outside, one.markets, one) })),
    },
    all: outside.length === markets.length ? null : pooled(judged, horizons),
  };
}
