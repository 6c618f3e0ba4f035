import { daysFromCivil } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import * as loops from '../kernel/loops.ts';
import type { Market } from '../market/market.ts';
import { otherLevels } from '../market/quality/other-levels.ts';
import type { Role } from '../series/series.ts';

/** A level that somebody published for an index. It is never scored. */
export interface Target {
  role: Role;
  /** In index points. */
  level: number;
  /** Day on which it was published, in days since 1970-01-01. */
  from: number;
  /** Day by which it was to be reached, null where none was named. */
  by: number | null;
  source: string;
}

const endOf2026 = daysFromCivil(2026, 12, 31);
/** Of the article only the month is known: it was out by its last day. */
const rally = { from: daysFromCivil(2025, 11, 30), by: endOf2026, source: "AInvest: The S&P 500's 6,900 Rally" };

/** The levels that the commentary named. */
export const publishedTargets: readonly Target[] = [
  {
    role: 'small',
    level: 2825,
    from: daysFromCivil(2026, 1, 8),
    by: endOf2026,
    source: 'AInvest: Small-cap rotation: a strategic shift in 2026',
  },
  { role: 'large', level: 6900, ...rally },
  { role: 'large', level: 7269, ...rally },
];

export interface TargetStanding {
  target: Target;
  close: number;
  /** Move from the last close to the target, a fraction; 0 or less if it is reached, NaN if unknown. */
  move: number;
  /** First session at or above since it was published, null if there was none. */
  reached: number | null;
  /** First session at or above at any time. */
  everReached: number | null;
  /** Why the level cannot be held against the closes, null if it can. */
  reason: string | null;
}

/**
 * How far the targets are that were published by the as-of day, and when they were reached, in the index's own file. An
 * index without a close has none; a fund, and an index from another base, have other levels.
 */
export function targetStandings({ own, asOf, notes }: Market, targets: readonly Target[]): TargetStanding[] {
  return targets.flatMap((target): TargetStanding[] => {
    const { days, closes } = own[target.role];
    const close = closes.at(-1);
    if (target.from > asOf || close === undefined) return [];
    const reason = otherLevels({ notes }, target.role);
    if (reason !== undefined) {
      return [{ target, close, move: Number.NaN, reached: null, everReached: null, reason }];
    }
    const dayFrom = (start: number) => days[loops.firstAtLeast(closes, start, target.level)] ?? null;
    return [
      {
        target,
        close,
        move: target.level / close - 1,
        reached: dayFrom(countThrough(days, target.from - 1)),
        everReached: dayFrom(0),
        reason: null,
      },
    ];
  });
}

/**
 * Targets of the commentary, which is about the US indices, and of the user, as of the as-of day.
 *
 * @param own - targets of the user's
 */
export const knownTargets = (market: Market, own: readonly Target[] = []): TargetStanding[] =>
  targetStandings(market, [...(market.labels.isUs ? publishedTargets : []), ...own]);
