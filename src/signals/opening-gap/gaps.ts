import type { Market } from '../../market/market.ts';
import { rankAmong } from '../../stats/rank-among.ts';
import { snapToZero } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { type CalendarYear, calendarYears } from '../year-starts.ts';

/** How a year's start is measured, placed and judged. */
export interface OpeningGapParams {
  /** Sessions of the year over which the gap is measured. */
  sessions: number;
  /** Years that it takes to place one among. */
  leastYears: number;
  /** A gap is extreme in the first place of so many. */
  oneIn: number;
  /** Session of the year through which an extreme gap is a red flag, and the one from which only what is kept of it counts. */
  flagThrough: number;
  keptFrom: number;
}

/** One year's start of the small index against the growth one. */
export interface OpeningGap extends CalendarYear {
  /** Return of small less that of growth over the year's first sessions, a fraction. */
  gap: number;
  /** 1 + the number of larger gaps so far. */
  rank: number;
  /** Gaps so far, this one included. */
  of: number;
}

/** Return of small less that of growth between two rows, without dust. */
export const gapBetween = ({ small, growth }: Pick<Market, 'small' | 'growth'>, from: number, to: number): number =>
  snapToZero(valueAt(small, to) / valueAt(small, from) - 1 - (valueAt(growth, to) / valueAt(growth, from) - 1));

/** The opening gaps of the years whose first sessions are over, in order; each is placed among itself and those before it. */
export function openingGaps(
  market: Pick<Market, 'days' | 'small' | 'growth'>,
  sessions: number,
  years: readonly CalendarYear[] = calendarYears(market),
): OpeningGap[] {
  const gaps: number[] = [];
  return years
    .filter(({ base, last }) => base + sessions <= last)
    .map((year) => {
      const gap = gapBetween(market, year.base, year.base + sessions);
      gaps.push(gap);
      return { ...year, gap, rank: rankAmong(gaps, gap), of: gaps.length };
    });
}

export const isPlaced = ({ of }: OpeningGap, { leastYears }: OpeningGapParams): boolean => of >= leastYears;

/** Whether a gap is positive and among the largest so far. */
export const isExtreme = ({ gap, rank: place, of }: OpeningGap, { oneIn }: OpeningGapParams): boolean =>
  gap > 0 && place * oneIn <= of;
