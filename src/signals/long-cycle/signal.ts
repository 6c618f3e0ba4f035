import { isoDate } from '../../dates/civil-dates.ts';
import { cycleScoreColumns } from '../../kernel/scores.ts';
import { change } from '../../stats/returns.ts';
import { rollingMean } from '../../stats/rolling/rolling-moments.ts';
import { percentileSoFar } from '../../stats/rolling/rolling-percentile.ts';
import { snapToZero, tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { count, plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import { returnsOverYears } from '../calendar-returns.ts';
import { smallOverLarge } from '../market-columns.ts';
import { peak } from '../peak.ts';
import { defineSignal, type SignalColumns } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';

export interface LongCycleParams {
  /** Sessions over which the lead is measured: 15 years. */
  span: number;
  /** Leads from which there is a rank. */
  minimum: number;
  /** Sessions of the mean that the ratio has to have crossed. */
  mean: number;
  /** Ranks at which the lead is extreme. */
  low: number;
  high: number;
}

export interface LongCycleColumns extends SignalColumns {
  notApplicable: Uint8Array;
  /** Log of small over large. */
  ratio: Float64Array;
  /** Its change over the span. */
  lead: Float64Array;
  /** Mean of the ratio over a year. */
  yearsMean: Float64Array;
}

const sessionsInYear = 252;
const daysInYear = 365.2425;

const yearsOf = (span: number) => Math.round(span / sessionsInYear);

/** Sessions from which there is a rank and a mean to hold it against. */
const neededFor = ({ span, minimum, mean }: Pick<LongCycleParams, 'span' | 'minimum' | 'mean'>) =>
  Math.max(span + minimum, mean);

/** Spans that share no session, of which the longest history holds two. */
const spansThrough = (t: number, span: number) => Math.floor(t / span);

const numbers = ['no', 'one', 'two', 'three'];
const spansInWords = (n: number) => `${numbers[n] ?? count(n)} ${n === 1 ? 'span' : 'spans'}`;

function words(rank: number, score: number, lead: string): string {
  if (score > 0) return `low ${lead} rises`;
  return score < 0 ? `high ${lead} fades` : `${lead} ranks ${fixed(rank, 2)}`;
}

function silence(rank: number, { low, high }: LongCycleParams, lead: string): string {
  const missing =
    rank <= low
      ? "and the ratio is not above its year's mean"
      : rank >= high
        ? "and the ratio is not below its year's mean"
        : 'neither low nor high';
  return `no case: the ${lead} ranks ${fixed(rank, 2)}, ${missing}`;
}

/** The longest swing between small and large caps: whether it stands at an extreme and has turned. */
export const longCycle = defineSignal<LongCycleParams, LongCycleColumns>({
  id: 'long-cycle',
  title: 'long cycle',
  noun: 'the long cycle',
  family: 'technical',
  weight: 1,
  unit: 'rank',
  claim: 'small caps have trailed for 15 years, the longest such stretch on record, and are due to lead again',
  sources: [breakoutOrRelief],
  needs: ['large', 'small'],
  providedBy: null,
  defaults: { span: 3780, minimum: 252, mean: 252, low: 0.2, high: 0.8 },
  params: (z) =>
    z.strictObject({
      span: z.int().check(z.gte(252), z.lte(7560)),
      minimum: z.int().check(z.gte(20)),
      mean: z.int().check(z.gte(20), z.lte(2520)),
      low: z.number().check(z.gte(0), z.lte(0.5)),
      high: z.number().check(z.gte(0.5), z.lte(1)),
    }),
  evidence: (z) =>
    z.object({
      lead: z
        .nullable(z.number())
        .register(z.globalRegistry, { description: 'log return, small less large, over the span' }),
      aboveMean: z
        .nullable(z.number())
        .register(z.globalRegistry, { description: 'log ratio less its mean of a year' }),
      years: z.int(),
      from: z
        .nullable(z.string())
        .register(z.globalRegistry, { description: 'session that many calendar years before' }),
      large: z.nullable(z.number()).register(z.globalRegistry, { description: 'return since then, fraction' }),
      small: z.nullable(z.number()).register(z.globalRegistry, { description: 'return since then, fraction' }),
      peakSince: z.string(),
      peakOn: z.string(),
      yearsSincePeak: z.number(),
      spans: z.int().register(z.globalRegistry, { description: 'spans behind the rank that share no session' }),
      sample: z.nullable(z.string()).register(z.globalRegistry, { description: 'a caution where the spans are few' }),
    }),
  columns(market, { span, minimum, mean, low, high }) {
    const ratio = smallOverLarge(market);
    const lead = change(ratio, span);
    const value = percentileSoFar(lead, minimum);
    const yearsMean = rollingMean(ratio, mean);
    const from = neededFor({ span, minimum, mean }) - 1;
    const { score, noCase } = cycleScoreColumns(value, ratio, yearsMean, from, { low, high }, tolerance);
    return { value, score, notApplicable: noCase, ratio, lead, yearsMean };
  },
  reading({ value, score, ratio, lead, yearsMean }, t, market, params) {
    const { span } = params;
    const rank = valueAt(value, t);
    const years = yearsOf(span);
    const name = `${years}-year lead`;
    const highest = peak(ratio, t);
    const spans = spansThrough(t, span);
    const needed = neededFor(params);
    const isRanked = t + 1 >= needed;
    const isKnown = !Number.isNaN(valueAt(score, t));
    return {
      because: isRanked ? `${words(rank, valueAt(score, t), name)}; ${spansInWords(spans)}` : 'unknown',
      reason: isKnown
        ? null
        : isRanked
          ? silence(rank, params, name)
          : `needs ${plural(needed, 'common session')}, has ${count(t + 1)}`,
      evidence: {
        lead: valueAt(lead, t),
        aboveMean: snapToZero(valueAt(ratio, t) - valueAt(yearsMean, t)),
        years,
        ...returnsOverYears(market, t, years),
        peakSince: isoDate(valueAt(market.days, 0)),
        peakOn: isoDate(valueAt(market.days, highest)),
        yearsSincePeak: (valueAt(market.days, t) - valueAt(market.days, highest)) / daysInYear,
        spans,
        sample:
          spans >= 1 && spans <= 3 ? `${spansInWords(spans)} of ${years} years behind the rank: hardly a sample` : null,
      },
    };
  },
  // At the next close it can fall silent, which takes it out of the mean, but not change its mind.
  turningPoints: () => null,
  async details(...given) {
    return (await import('./details.ts')).longCycleDetails(...given);
  },
});
