import { isoDate, monthsLater } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed } from '../../words/numbers.ts';
import type { SignalColumns } from '../signal.ts';
import type { RateMove } from './rate-moves.ts';

/** Since 2008 the target is a range of a quarter point. */
export const width = 0.25;

export interface PolicyParams {
  /** Months during which a cut and a hike count. */
  cutWindow: number;
  hikeWindow: number;
}

export interface PolicyColumns extends SignalColumns {
  /** Row of the target in force, -1 where none is known. */
  inForce: Int32Array;
  moves: readonly RateMove[];
}

/** A target range in words, from its upper bound in percent. */
export const range = (upper: number) => `${fixed(upper - width, 2)}-${fixed(upper, 2)}%`;

/** The moves known by a day. */
export const knownMoves = (moves: readonly RateMove[], day: number) => moves.filter(({ known }) => known <= day);

/** Log return of small less large over the months after a day; NaN if they are not over by row `t`. */
export function ahead({ days, small, large }: Market, t: number, from: number, months: number): number {
  const to = monthsLater(from, months);
  const [start, end] = [countThrough(days, from) - 1, countThrough(days, to) - 1];
  if (start < 0 || to > valueAt(days, t)) return Number.NaN;
  return Math.log(valueAt(small, end) / valueAt(small, start)) - Math.log(valueAt(large, end) / valueAt(large, start));
}

/** Log returns of small less large over the 12 and 18 months after each cut; NaN while unknown. */
export const afterCuts = (market: Market, t: number, cuts: readonly RateMove[]) =>
  cuts.map((cut) => ({
    date: isoDate(cut.day),
    months12: ahead(market, t, cut.day, 12),
    months18: ahead(market, t, cut.day, 18),
  }));
