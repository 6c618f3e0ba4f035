import type { Market } from '../../market/market.ts';
import { hasGrowth } from '../../series/labels.ts';
import { rankAmong } from '../../stats/rank-among.ts';
import type { Zod } from '../../zod.ts';
import { outcomeAfter } from '../outcome-after.ts';
import { lastOpening, sessionNumber, sessionRow, type YearOpening, yearOpenings } from '../year-openings.ts';
import { gapBetween, isExtreme, isRanked, type OpeningGap, type OpeningGapParams, openingGaps } from './gaps.ts';

const rankedAfter = [4, 6, 10, 15, 20] as const;
const keptAfter = [10, 20, 60] as const;

/** Opening gaps as known on a row of the market. */
export interface Standing {
  /** The market through that row. */
  known: Pick<Market, 'days' | 'small' | 'growth' | 'labels'>;
  /** The current year; null if the old year's close is not in the file. */
  year: YearOpening | null;
  /** Number of the session in that year, from 1. */
  session: number | null;
  gaps: readonly OpeningGap[];
  /** Gap of the current year; null before its first sessions are over. */
  opening: OpeningGap | null;
  /** Gap of the year to date over the opening gap; NaN before that is known. */
  fractionKept: number;
}

/** The current year and all gaps as known on row `t`. */
export function standingOn(
  { days, small, growth, labels }: Market,
  t: number,
  { sessions }: OpeningGapParams,
): Standing {
  const none = { year: null, session: null, gaps: [], opening: null, fractionKept: Number.NaN };
  if (!hasGrowth(labels)) return { known: { days, small, growth, labels }, ...none };
  const isAll = t + 1 >= days.length;
  const known = {
    days: isAll ? days : days.subarray(0, t + 1),
    small: isAll ? small : small.subarray(0, t + 1),
    growth: isAll ? growth : growth.subarray(0, t + 1),
    labels,
  };
  const latest = lastOpening(known.days, sessions, labels.isUs);
  const year = latest?.last === t ? latest : null;
  const gaps = openingGaps(known, sessions);
  const last = gaps.at(-1);
  const opening = year && last?.year === year.year ? last : null;
  const fractionKept = opening ? gapBetween(known, opening.base, t) / opening.gap : Number.NaN;
  return {
    known,
    year,
    session: year && sessionNumber(known.days, year, t, labels.isUs),
    gaps,
    opening,
    fractionKept,
  };
}

/** Rank of this year's gap after other numbers of sessions, as far as they are over. */
function ranksAfter({ known, year, session }: Standing) {
  if (!year || session === null || year.missing.length > 0) return [];
  const { days, labels } = known;
  return rankedAfter
    .filter((sessions) => sessions <= session)
    .map((sessions) => {
      const gaps: number[] = [];
      for (const { base, opened } of yearOpenings(days, sessions, labels.isUs))
        if (opened >= 0) gaps.push(gapBetween(known, base, opened));
      const gap = gaps.at(-1) ?? Number.NaN;
      return { sessions, gap, rank: rankAmong(gaps, gap), count: gaps.length };
    });
}

/** Fraction of the opening gap that was left on some later sessions, as far as they are over. */
function fractionsKept({ known, opening }: Standing, t: number) {
  if (!opening) return [];
  const { base, gap } = opening;
  return keptAfter
    .map((sessions) => ({ sessions, row: sessionRow(known.days, opening, sessions, known.labels.isUs) }))
    .filter(({ row }) => row >= 0 && row <= t)
    .map(({ sessions, row }) => ({ sessions, fractionKept: gapBetween(known, base, row) / gap }));
}

/** A completed year with an extreme gap: returns of small in excess of the others in the rest of it. */
function earlierYear(market: Market, t: number, { known }: Standing, opening: OpeningGap) {
  const { year, base, opened: from, last, gap, rank, count } = opening;
  return {
    year,
    gap,
    rank,
    count,
    fractionKeptAtEnd: gapBetween(known, base, last) / gap,
    aheadOfLarge: outcomeAfter(market, from, last - from, t).ahead,
    aheadOfGrowth: gapBetween(known, from, last),
  };
}

/** Figures behind the reading of row `t`. */
export function gapEvidence(market: Market, t: number, standing: Standing, params: OpeningGapParams) {
  const { session, gaps, opening, fractionKept } = standing;
  return {
    session,
    rank: opening?.rank ?? null,
    count: gaps.length,
    ranksAfter: ranksAfter(standing),
    fractionKept,
    fractionKeptAfter: fractionsKept(standing, t),
    earlier: gaps
      .filter((gap) => gap !== opening && isRanked(gap, params) && isExtreme(gap, params))
      .map((gap) => earlierYear(market, t, standing, gap)),
  };
}

/** Schema of {@link gapEvidence}. */
export function gapEvidenceSchema(z: Zod) {
  const fraction = (description: string) => z.nullable(z.number()).register(z.globalRegistry, { description });
  const kept = 'lead of the year to date over the start-of-year lead';
  return z.object({
    session: z.nullable(z.int()).register(z.globalRegistry, { description: 'session of the year, 1 its first' }),
    rank: z.nullable(z.int()).register(z.globalRegistry, { description: '1 + the number of larger gaps so far' }),
    count: z.int(),
    ranksAfter: z.array(
      z.object({ sessions: z.int(), gap: fraction('small less growth'), rank: z.int(), count: z.int() }),
    ),
    fractionKept: fraction(kept),
    fractionKeptAfter: z.array(z.object({ sessions: z.int(), fractionKept: fraction(kept) })),
    earlier: z
      .array(
        z.object({
          year: z.int(),
          gap: fraction('small less growth'),
          rank: z.int(),
          count: z.int(),
          fractionKeptAtEnd: fraction(kept),
          aheadOfLarge: fraction('return of small less that of large in the rest of the year'),
          aheadOfGrowth: fraction('return of small less that of growth in the rest of the year'),
        }),
      )
      .register(z.globalRegistry, { description: 'years before this one with a gap that was extreme when it came' }),
  });
}
