import type { Market } from '../../market/market.ts';
import { rankAmong } from '../../stats/rank-among.ts';
import { outcomeAfter } from '../outcome.ts';
import type { Zod } from '../signal.ts';
import { type CalendarYear, calendarYears } from '../year-starts.ts';
import { gapBetween, isExtreme, isPlaced, type OpeningGap, type OpeningGapParams, openingGaps } from './gaps.ts';

const placedAfter = [4, 6, 10, 15, 20] as const;
const keptAfter = [10, 20, 60] as const;

/** What is known of opening gaps on a row of the market. */
export interface Standing {
  /** The market through that row. */
  known: Pick<Market, 'days' | 'small' | 'growth'>;
  /** The years so far. */
  years: readonly CalendarYear[];
  /** The running one; null where the old year's close is not in the file. */
  year: CalendarYear | null;
  /** Session of it, 1 its first. */
  session: number | null;
  gaps: readonly OpeningGap[];
  /** The running year's gap, null before its last session of the opening. */
  opening: OpeningGap | null;
  /** Gap of the year to date over the opening gap; NaN before that is known. */
  kept: number;
}

/** The running year on row `t` and all gaps known by then. */
export function standingOn({ days, small, growth }: Market, t: number, { sessions }: OpeningGapParams): Standing {
  const known = { days: days.subarray(0, t + 1), small: small.subarray(0, t + 1), growth: growth.subarray(0, t + 1) };
  const years = calendarYears(known);
  const latest = years.at(-1);
  const year = latest?.last === t ? latest : null;
  const gaps = openingGaps(known, sessions, years);
  const last = gaps.at(-1);
  const opening = year && last?.base === year.base ? last : null;
  const kept = opening ? gapBetween(known, opening.base, t) / opening.gap : Number.NaN;
  return { known, years, year, session: year && t - year.base, gaps, opening, kept };
}

/** Where this year's gap stood after other numbers of sessions, once they are past. */
function places({ known, years, year, session }: Standing) {
  if (!year || session === null) return [];
  return placedAfter
    .filter((sessions) => sessions <= session)
    .map((sessions) => {
      const gaps: number[] = [];
      for (const { base, last } of years) {
        if (base + sessions <= last) gaps.push(gapBetween(known, base, base + sessions));
      }
      const gap = gaps.at(-1) ?? Number.NaN;
      return { sessions, gap, place: rankAmong(gaps, gap), of: gaps.length };
    });
}

/** How much of the opening gap was left on some later sessions, once they are past. */
function keptThen({ known, opening }: Standing, t: number) {
  if (!opening) return [];
  const { base, gap } = opening;
  return keptAfter
    .filter((sessions) => base + sessions <= t)
    .map((sessions) => ({ sessions, kept: gapBetween(known, base, base + sessions) / gap }));
}

/** A year with an extreme gap that is over: what the small index did beyond the others in the rest of it. */
function earlierYear(market: Market, t: number, { known }: Standing, opening: OpeningGap, sessions: number) {
  const { year, base, last, gap, rank: place, of } = opening;
  const from = base + sessions;
  return {
    year,
    gap,
    place,
    of,
    keptAtEnd: gapBetween(known, base, last) / gap,
    aheadOfLarge: outcomeAfter(market, from, last - from, t).ahead,
    aheadOfGrowth: gapBetween(known, from, last),
  };
}

/** The figures behind row `t`. */
export function gapEvidence(market: Market, t: number, standing: Standing, params: OpeningGapParams) {
  const { session, gaps, opening, kept } = standing;
  return {
    session,
    place: opening?.rank ?? null,
    of: gaps.length,
    placedAfter: places(standing),
    kept,
    keptAfter: keptThen(standing, t),
    earlier: gaps
      .filter((gap) => gap !== opening && isPlaced(gap, params) && isExtreme(gap, params))
      .map((gap) => earlierYear(market, t, standing, gap, params.sessions)),
  };
}

/** The published shape of {@link gapEvidence}. */
export function gapEvidenceSchema(z: Zod) {
  const fraction = (description: string) => z.nullable(z.number()).register(z.globalRegistry, { description });
  const kept = 'gap of the year to date over the opening gap';
  return z.object({
    session: z.nullable(z.int()).register(z.globalRegistry, { description: 'session of the year, 1 its first' }),
    place: z.nullable(z.int()).register(z.globalRegistry, { description: '1 + the number of larger gaps so far' }),
    of: z.int(),
    placedAfter: z.array(
      z.object({ sessions: z.int(), gap: fraction('small less growth'), place: z.int(), of: z.int() }),
    ),
    kept: fraction(kept),
    keptAfter: z.array(z.object({ sessions: z.int(), kept: fraction(kept) })),
    earlier: z
      .array(
        z.object({
          year: z.int(),
          gap: fraction('small less growth'),
          place: z.int(),
          of: z.int(),
          keptAtEnd: fraction(kept),
          aheadOfLarge: fraction('return of small less that of large in the rest of the year'),
          aheadOfGrowth: fraction('return of small less that of growth in the rest of the year'),
        }),
      )
      .register(z.globalRegistry, { description: 'years before this one with a gap that was extreme when it came' }),
  });
}
