import type { Market } from '../../market/market.ts';
import { hasGrowth } from '../../series/labels.ts';
import { rankAmong } from '../../stats/rank-among.ts';
import { snapToZero } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { type YearOpening, yearOpenings } from '../year-openings.ts';

/** How the gap of a year is measured, ranked and scored. */
export interface OpeningGapParams {
  /** Sessions of the year over which the gap is measured. */
  sessions: number;
  /** Years needed to rank a gap. */
  minYears: number;
  /** A gap is extreme if it is among the largest one in so many. */
  topOneIn: number;
  /** Session through which an extreme gap is a red flag, and the one from which only the fraction kept counts. */
  redFlagThrough: number;
  fullWeightFrom: number;
}

/** The opening gap of one year, ranked among all so far. */
export interface OpeningGap extends YearOpening {
  /** Return of small less growth over the year's first sessions, a fraction. */
  gap: number;
  /** 1 + the number of larger gaps so far. */
  rank: number;
  /** Gaps so far, this one included. */
  count: number;
}

/** Return of small less growth between two rows; 0 within the tolerance. */
export const gapBetween = ({ small, growth }: Pick<Market, 'small' | 'growth'>, from: number, to: number): number =>
  snapToZero(valueAt(small, to) / valueAt(small, from) - 1 - (valueAt(growth, to) / valueAt(growth, from) - 1));

type Prices = Pick<Market, 'days' | 'small' | 'growth' | 'labels'>;

/** The latest gaps of some days: the signal, its evidence and claims read the same ones. */
const latest = new WeakMap<Int32Array, { prices: Prices; sessions: number; gaps: readonly OpeningGap[] }>();

/** Opening gaps of the years whose first sessions are over, in order; each is ranked among those up to it. */
export function openingGaps(prices: Prices, sessions: number): readonly OpeningGap[] {
  if (!hasGrowth(prices.labels)) return [];
  const known = latest.get(prices.days);
  const isSame =
    known?.sessions === sessions &&
    (['small', 'growth', 'labels'] as const).every((key) => known.prices[key] === prices[key]);
  const gaps = isSame ? known.gaps : gapsOf(prices, sessions);
  latest.set(prices.days, { prices, sessions, gaps });
  return gaps;
}

function gapsOf(market: Prices, sessions: number): OpeningGap[] {
  const gaps: number[] = [];
  return yearOpenings(market.days, sessions, market.labels.isUs)
    .filter(({ opened }) => opened >= 0)
    .map((year) => {
      const gap = gapBetween(market, year.base, year.opened);
      gaps.push(gap);
      return { ...year, gap, rank: rankAmong(gaps, gap), count: gaps.length };
    });
}

/** Whether there are enough years to rank a gap. */
export const isRanked = ({ count }: OpeningGap, { minYears }: OpeningGapParams): boolean => count >= minYears;

/** Whether a gap is positive and among the largest so far. */
export const isExtreme = ({ gap, rank, count }: OpeningGap, { topOneIn }: OpeningGapParams): boolean =>
  gap > 0 && rank * topOneIn <= count;
