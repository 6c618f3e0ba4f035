import type { Market } from '../../market/market.ts';
import { hasGrowth } from '../../series/labels.ts';
import { clamp } from '../../stats/clamp.ts';
import { valueAt } from '../../stats/value-at.ts';
import { ordinal, plural } from '../../words/counts.ts';
import { fitting } from '../../words/fitting.ts';
import { fixed } from '../../words/numbers.ts';
import { needsGrowth, unavailable } from '../availability.ts';
import { isLastOfYear } from '../calendar-years.ts';
import { missingWords } from '../missing-words.ts';
import { defineSignal, type SignalColumns } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';
import { gapEvidence, gapEvidenceSchema, type Standing, standingOn } from './evidence.ts';
import { isExtreme, isRanked, type OpeningGapParams, openingGaps } from './gaps.ts';
import { judgedRuns, keptScores, redFlag } from './kept-scores.ts';

/** Weight of the fraction kept in the score: 0 while the gap is a red flag, 1 from `fullWeightFrom` on. */
const keptWeight = (session: number, { redFlagThrough, fullWeightFrom }: OpeningGapParams) =>
  clamp((session - redFlagThrough) / (fullWeightFrom - redFlagThrough), 0, 1);

/** A difference of fractions in points, without its sign: 3.89. */
const sizeInPoints = (difference: number) => fixed(Math.abs(difference) * 100, 2);

/** The lead, and why it points the way that its score does. */
function because(
  { year, opening, fractionKept, session }: Standing,
  score: number,
  growth: string,
  params: OpeningGapParams,
): string {
  if (!opening) return year && year.missing.length === 0 ? 'pending' : 'unknown';
  const gap = sizeInPoints(opening.gap);
  if (!isRanked(opening, params) || !isExtreme(opening, params)) {
    const side = opening.gap < 0 ? 'behind' : 'ahead of';
    const place = `${ordinal(opening.rank)} of ${opening.count}`;
    return fitting(
      `${gap} points ${side} ${growth}, ${place}`,
      `${gap} ${side} ${growth}, ${place}`,
      `${gap} ${side === 'behind' ? side : 'ahead'}, ${place}`,
    );
  }
  // Through the red flag's days, and while it outweighs what is kept, the lead itself speaks against the rotation.
  if (keptWeight(session ?? 0, params) === 0) {
    const risk = `risk until day ${params.redFlagThrough}`;
    return fitting(`${gap} over ${growth}: ${risk}`, `${gap} over: ${risk}`);
  }
  if (score < 0 && fractionKept > 0.5)
    return fitting(`${gap} over ${growth}: not yet confirmed`, `${gap} over: not yet confirmed`);
  const size = sizeInPoints(fractionKept * opening.gap);
  const now = fractionKept < 0 ? `now ${size} behind` : fractionKept < 1 ? `shrunk to ${size}` : `grown to ${size}`;
  return fitting(`${gap} ahead of ${growth}, ${now}`, `${gap} ahead, ${now}`);
}

/** Reason for a missing score. */
function whyNoScore({ year, session, opening }: Standing, market: Market, params: OpeningGapParams): string {
  if (!hasGrowth(market.labels)) return needsGrowth;
  if (!year) return "the old year's last close is not in the file";
  if (year.missing.length > 0) return missingWords(market, year.missing, ['small', 'growth']);
  if (!opening) return `pending: ${plural(session ?? 0, 'session')} of ${params.sessions} in this year`;
  if (!isRanked(opening, params))
    return `needs ${plural(params.minYears, 'year')} to place it among, has ${opening.count}`;
  return `not among the largest gaps: ${ordinal(opening.rank)} of ${opening.count}`;
}

/** How far small caps beat the Nasdaq in the year's first days; an extreme lead is a red flag until it has lasted. */
export const openingGap = defineSignal<OpeningGapParams, SignalColumns>({
  id: 'opening-gap',
  title: 'start-of-year lead',
  noun: 'the start-of-year lead',
  family: 'seasonal',
  weight: 1,
  unit: 'fraction',
  claim: 'an extreme lead of small caps over the Nasdaq at the start of a year often fades',
  sources: [breakoutOrRelief],
  needs: ['small', 'growth'],
  hint: null,
  pieces: 'years',
  defaults: { sessions: 5, minYears: 10, topOneIn: 10, redFlagThrough: 15, fullWeightFrom: 25 },
  params: (z) =>
    z
      .strictObject({
        sessions: z.int().check(z.gte(1), z.lte(60)),
        minYears: z.int().check(z.gte(1), z.lte(100)),
        topOneIn: z.number().check(z.gte(1), z.lte(100)),
        redFlagThrough: z.int().check(z.gte(1), z.lte(250)),
        fullWeightFrom: z.int().check(z.gte(2), z.lte(251)),
      })
      .check(
        z.refine(({ redFlagThrough, fullWeightFrom }) => redFlagThrough < fullWeightFrom, {
          error: 'is not below fullWeightFrom: set a smaller redFlagThrough or a larger fullWeightFrom',
          path: ['redFlagThrough'],
        }),
      ),
  evidence: gapEvidenceSchema,
  columns(market, params) {
    if (!hasGrowth(market.labels)) return unavailable(market);
    const n = market.days.length;
    const value = new Float64Array(n).fill(Number.NaN);
    const notApplicable = new Uint8Array(n);
    const score = new Float64Array(n).fill(Number.NaN);
    for (const opening of openingGaps(market, params.sessions)) {
      const { opened: from, last, gap } = opening;
      value.fill(gap, from, last + 1);
      if (!isRanked(opening, params)) continue;
      if (!isExtreme(opening, params)) notApplicable.fill(1, from, last + 1);
      else for (const run of judgedRuns(market, opening)) score.set(keptScores(market, run, params), run.from);
    }
    return { value, score, notApplicable };
  },
  reading({ score }, t, market, params) {
    const standing = standingOn(market, t, params);
    return {
      because: because(standing, valueAt(score, t), market.labels.growth.short, params),
      reason: Number.isNaN(valueAt(score, t)) ? whyNoScore(standing, market, params) : null,
      evidence: gapEvidence(market, t, standing, params),
    };
  },
  turningPoints({ score }, t, market, params) {
    const { opening, session } = standingOn(market, t, params);
    if (
      !opening ||
      session === null ||
      Number.isNaN(valueAt(score, t)) ||
      isLastOfYear(market, valueAt(market.days, t))
    )
      return null;
    const { base, gap } = opening;
    const weight = keptWeight(session + 1, params);
    if (weight === 0) return null;
    const growth = valueAt(market.growth, t) / valueAt(market.growth, base);
    return {
      quantity: 'small',
      kind: 'continuous',
      at(score) {
        const kept = ((score - (1 - weight) * redFlag) / weight + 1) / 2;
        // A clamped score does not determine the fraction kept.
        return kept >= 0 && kept <= 1 ? valueAt(market.small, base) * (growth + kept * gap) : Number.NaN;
      },
    };
  },
  async details(...row) {
    return (await import('./details.ts')).openingGapDetails(...row);
  },
});
