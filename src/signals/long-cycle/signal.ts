import * as loops from '../../kernel/loops.ts';
import { change } from '../../stats/returns.ts';
import { rollingMean } from '../../stats/rolling/rolling-moments.ts';
import { percentileSoFar } from '../../stats/rolling/rolling-percentile.ts';
import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { count, ordinal, plural } from '../../words/counts.ts';
import { fitting } from '../../words/fitting.ts';
import { fixed } from '../../words/numbers.ts';
import { smallOverLarge } from '../market-columns.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';
import type { LongCycleColumns, LongCycleEvidence, LongCycleParams } from './evidence.ts';
import { longCycleEvidence, longCycleEvidenceSchema, yearsOf } from './evidence.ts';

/** Sessions needed for a percentile of the lead and the mean of the ratio. */
const neededFor = ({ span, minValues, meanWindow }: Pick<LongCycleParams, 'span' | 'minValues' | 'meanWindow'>) =>
  Math.max(span + minValues, meanWindow);

function words(percentile: number, score: number, lead: string, large: string): string {
  const turned = score > 0 ? 'low, now rising' : 'high, now falling';
  return score !== 0 && !Number.isNaN(score)
    ? fitting(`${lead} on ${large} ${turned}`, `${lead} ${turned}`)
    : `${lead}: ${ordinal(Math.round(percentile * 100))} percentile`;
}

function whyNotApplicable(percentile: number, { low, high }: LongCycleParams, lead: string): string {
  const missing =
    percentile <= low
      ? "and the ratio is not above its year's mean"
      : percentile >= high
        ? "and the ratio is not below its year's mean"
        : 'neither low nor high';
  return `n/a: the ${lead} ranks ${fixed(percentile, 2)}, ${missing}`;
}

/** Whether the 15-year lead of small caps is at an extreme and has begun to turn. */
export const longCycle = defineSignal<LongCycleParams, LongCycleColumns, LongCycleEvidence>({
  id: 'long-cycle',
  title: 'long cycle',
  noun: 'the long cycle',
  family: 'technical',
  weight: 1,
  unit: 'rank',
  claim: 'small caps have trailed for 15 years, the longest such stretch on record, and are due to lead again',
  sources: [breakoutOrRelief],
  needs: ['large', 'small'],
  hint: null,
  pieces: 'spans',
  defaults: { span: 3780, minValues: 252, meanWindow: 252, low: 0.2, high: 0.8 },
  params: (z) =>
    z.strictObject({
      span: z.int().check(z.gte(252), z.lte(7560)),
      minValues: z.int().check(z.gte(20)),
      meanWindow: z.int().check(z.gte(20), z.lte(2520)),
      low: z.number().check(z.gte(0), z.lte(0.5)),
      high: z.number().check(z.gte(0.5), z.lte(1)),
    }),
  evidence: longCycleEvidenceSchema,
  columns(market, { span, minValues, meanWindow, low, high }) {
    const ratio = smallOverLarge(market);
    const lead = change(ratio, span);
    const value = percentileSoFar(lead, minValues);
    const yearsMean = rollingMean(ratio, meanWindow);
    const from = neededFor({ span, minValues, meanWindow }) - 1;
    const { score, noCase } = loops.cycleScores(value, ratio, yearsMean, from, low, high, tolerance);
    return { value, score, notApplicable: noCase, ratio, lead, yearsMean };
  },
  reading(columns, t, market, params) {
    const percentile = valueAt(columns.value, t);
    const score = valueAt(columns.score, t);
    const name = `${yearsOf(params.span)}-year lead`;
    const needed = neededFor(params);
    const isRanked = t + 1 >= needed;
    return {
      because: isRanked ? words(percentile, score, name, market.labels.large.short) : 'unknown',
      reason: !Number.isNaN(score)
        ? null
        : isRanked
          ? whyNotApplicable(percentile, params, name)
          : `needs ${plural(needed, 'common session')}, has ${count(t + 1)}`,
      evidence: longCycleEvidence(columns, t, market, params),
    };
  },
  // At the next close it can become not applicable, which takes it out of the mean, but not change its sign.
  turningPoints: () => null,
  async details(...row) {
    return (await import('./details.ts')).longCycleDetails(...row);
  },
});
