import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { highestRow } from '../../stats/highest-row.ts';
import { snapToZero } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { count } from '../../words/counts.ts';
import type { Zod } from '../../zod.ts';
import { returnsOverYears } from '../returns-over-years.ts';
import type { SignalColumns } from '../signal.ts';

export interface LongCycleParams {
  /** Sessions over which the lead is measured: 15 years. */
  span: number;
  /** Known leads needed for a percentile. */
  minValues: number;
  /** Sessions of the mean that the ratio must have crossed. */
  meanWindow: number;
  /** Percentiles, as fractions, at which the lead is extreme. */
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

export const yearsOf = (span: number) => Math.round(span / sessionsInYear);

/** Number of spans that share no session; the longest history has two. */
const spansThrough = (t: number, span: number) => Math.floor(t / span);

const numbers = ['no', 'one', 'two', 'three'];

const spansInWords = (n: number) => `${numbers[n] ?? count(n)} ${n === 1 ? 'span' : 'spans'}`;

/** Figures behind the reading of row `t`. */
export function longCycleEvidence(
  { ratio, lead, yearsMean }: LongCycleColumns,
  t: number,
  market: Market,
  { span }: LongCycleParams,
) {
  const years = yearsOf(span);
  const highest = highestRow(ratio, t);
  const spans = spansThrough(t, span);
  return {
    lead: valueAt(lead, t),
    aboveMean: snapToZero(valueAt(ratio, t) - valueAt(yearsMean, t)),
    years,
    ...returnsOverYears(market, t, years),
    peakSince: isoDate(valueAt(market.days, 0)),
    peakOn: isoDate(valueAt(market.days, highest)),
    yearsSincePeak: (valueAt(market.days, t) - valueAt(market.days, highest)) / daysInYear,
    spans,
    caution:
      spans >= 1 && spans <= 3 ? `${spansInWords(spans)} of ${years} years behind the rank: hardly a sample` : null,
  };
}

export type LongCycleEvidence = ReturnType<typeof longCycleEvidence>;

/** Schema of {@link longCycleEvidence}. */
export const longCycleEvidenceSchema = (z: Zod) =>
  z.object({
    lead: z
      .nullable(z.number())
      .register(z.globalRegistry, { description: 'log return, small less large, over the span' }),
    aboveMean: z.nullable(z.number()).register(z.globalRegistry, { description: 'log ratio less its mean of a year' }),
    years: z.int(),
    from: z.nullable(z.string()).register(z.globalRegistry, { description: 'session that many calendar years before' }),
    large: z.nullable(z.number()).register(z.globalRegistry, { description: 'return since then, fraction' }),
    small: z.nullable(z.number()).register(z.globalRegistry, { description: 'return since then, fraction' }),
    peakSince: z.string(),
    peakOn: z.string(),
    yearsSincePeak: z.number(),
    spans: z.int().register(z.globalRegistry, { description: 'spans behind the rank that share no session' }),
    caution: z.nullable(z.string()).register(z.globalRegistry, { description: 'a caution where the spans are few' }),
  });
