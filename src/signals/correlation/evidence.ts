import type { Market } from '../../market/market.ts';
import { clamp } from '../../stats/clamp.ts';
import { correlation as pearson } from '../../stats/correlation.ts';
import { percentileAmong } from '../../stats/percentile-among.ts';
import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { Zod } from '../../zod.ts';
import { lastKnown } from '../five-years.ts';
import type { SignalColumns } from '../signal.ts';

export type Band = readonly [low: number, high: number];

export interface CorrelationParams {
  /** Sessions of returns in each correlation. */
  window: number;
  /** Low and high end: published figures, or the five-year extremes of the correlation itself. */
  band: Band | 'observed';
}

export interface CorrelationColumns extends SignalColumns {
  returns: { large: Float64Array; small: Float64Array };
}

/** Position in the band: 0 at the low end, 1 at the high end; NaN if the ends are equal. */
export const position = (rho: number, low: number, high: number) =>
  high - low > tolerance ? (rho - low) / (high - low) : Number.NaN;

const scoreAt = (rho: number, low: number, high: number) => clamp(1 - 2 * position(rho, low, high));

/** Five-year extremes on row `t`. */
export function observedBand(rho: Float64Array, t: number): Band {
  const known = lastKnown(rho, t);
  let [low, high] = [known[0] ?? Number.NaN, known[0] ?? Number.NaN];
  for (let i = 1; i < known.length; i++) {
    const rho = known[i] ?? Number.NaN;
    if (rho < low) low = rho;
    else if (rho > high) high = rho;
  }
  return [low, high];
}

/** Sessions since the correlation was last in the upper half of its band: 0 while it is, null if it never was. */
function sessionsSinceUpperHalf({ score }: SignalColumns, t: number): number | null {
  for (let i = t; i >= 0; i--) if (valueAt(score, i) <= 0) return t - i;
  return null;
}

/** Log return of small in excess of large over the sessions up to row `t`. */
const leadOver = ({ small, large }: Market, t: number, sessions: number) =>
  Math.log(valueAt(small, t) / valueAt(small, t - sessions)) -
  Math.log(valueAt(large, t) / valueAt(large, t - sessions));

/** Figures behind the reading of row `t`. */
export function correlationEvidence(
  columns: CorrelationColumns,
  t: number,
  market: Market,
  { window, band }: CorrelationParams,
) {
  const rho = valueAt(columns.value, t);
  const observed = observedBand(columns.value, t);
  const observedScore = scoreAt(rho, ...observed);
  const last = (column: Float64Array, sessions: number) => column.subarray(t - sessions + 1, t + 1);
  const over = (sessions: number) =>
    t < sessions ? Number.NaN : pearson(last(columns.returns.large, sessions), last(columns.returns.small, sessions));
  const lead = t < 63 ? Number.NaN : leadOver(market, t, 63);
  return {
    window,
    band: band === 'observed' ? observed : band,
    observedBand: observed,
    observedScore,
    signsDiffer: valueAt(columns.score, t) * observedScore < 0,
    percentile: percentileAmong(lastKnown(columns.value, t), rho),
    over63: over(63),
    over126: over(126),
    change21: rho - valueAt(columns.value, t - 21),
    sessionsSinceUpperHalf: sessionsSinceUpperHalf(columns, t),
    leader63: Number.isNaN(lead) || lead === 0 ? null : lead > 0 ? ('small' as const) : ('large' as const),
  };
}

export type CorrelationEvidence = ReturnType<typeof correlationEvidence>;

/** Schema of {@link correlationEvidence}. */
export const correlationEvidenceSchema = (z: Zod) =>
  z.object({
    window: z.int().register(z.globalRegistry, { description: 'sessions of returns' }),
    band: z.array(z.nullable(z.number())),
    observedBand: z.array(z.nullable(z.number())).register(z.globalRegistry, { description: 'five-year extremes' }),
    observedScore: z.nullable(z.number()),
    signsDiffer: z.boolean(),
    percentile: z.nullable(z.number()).register(z.globalRegistry, { description: 'rank in five years, 0 to 1' }),
    over63: z.nullable(z.number()),
    over126: z.nullable(z.number()),
    change21: z.nullable(z.number()),
    sessionsSinceUpperHalf: z.nullable(z.int()),
    leader63: z.nullable(z.enum(['small', 'large'])),
  });
