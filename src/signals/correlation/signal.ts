import { stillRowsOf } from '../../kernel/moves.ts';
import { bandScoreColumn } from '../../kernel/scores.ts';
import type { Market } from '../../market/market.ts';
import { clamp } from '../../stats/clamp.ts';
import { correlation as pearson } from '../../stats/correlation.ts';
import { standardDeviation } from '../../stats/moments.ts';
import { percentileAmong } from '../../stats/percentile-among.ts';
import { rollingCorrelation } from '../../stats/rolling/rolling-correlation.ts';
import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import { lastKnown, maximumOver, minimumOver } from '../five-years.ts';
import { largeReturns, smallReturns } from '../market-columns.ts';
import { fiveYears } from '../names.ts';
import { defineSignal, type SignalColumns } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';

export type Band = readonly [low: number, high: number];

export interface CorrelationParams {
  /** Sessions of returns in each estimate. */
  window: number;
  /** Where "low" and "high" are: published figures, or the five-year extremes of the estimate itself. */
  band: Band | 'observed';
}

export interface CorrelationColumns extends SignalColumns {
  returns: { large: Float64Array; small: Float64Array };
}

export const publishedBand: Band = [0.76, 0.95];

/** Returns nearer to each other than this may have no more than dust for a spread. */
const nearlyStill = 1e3 * tolerance;

/** Makes a correlation unknown where a side moves by no more than dust; only where it nearly stands still is that worked out. */
function forgetStill(rho: Float64Array, returns: Float64Array, window: number): void {
  for (const t of stillRowsOf(returns, window, nearlyStill)) {
    if (!(standardDeviation(returns.subarray(t - window + 1, t + 1)) > tolerance)) rho[t] = Number.NaN;
  }
}

/** Rolling correlation of two columns of returns, unknown also where a side moves by no more than dust. */
export function rollingRho(large: Float64Array, small: Float64Array, window: number): Float64Array {
  const rho = rollingCorrelation(large, small, window);
  forgetStill(rho, large, window);
  forgetStill(rho, small, window);
  return rho;
}

/** Position in the band, 0 at its low end and 1 at its high one; NaN where the ends are equal. */
const position = (rho: number, low: number, high: number) =>
  high - low > tolerance ? (rho - low) / (high - low) : Number.NaN;

const scoreAt = (rho: number, low: number, high: number) => clamp(1 - 2 * position(rho, low, high));

/** The scores of an estimate in a band; row `t` reads rows `0..t`. */
export function bandScores(rho: Float64Array, band: CorrelationParams['band']): Float64Array {
  const [low, high] =
    band === 'observed'
      ? [minimumOver(rho, fiveYears), maximumOver(rho, fiveYears)]
      : [Float64Array.of(band[0]), Float64Array.of(band[1])];
  return bandScoreColumn(rho, low, high, tolerance);
}

/** The five-year extremes on one row. */
function observedBand(rho: Float64Array, t: number): Band {
  const known = lastKnown(rho, t);
  if (known.length === 0) return [Number.NaN, Number.NaN];
  return [Math.min(...known), Math.max(...known)];
}

/** Sessions since the estimate last stood in the upper half of its band: 0 while it does, null if it never did. */
function sessionsSinceUpperHalf({ score }: SignalColumns, t: number): number | null {
  for (let i = t; i >= 0; i--) if (valueAt(score, i) <= 0) return t - i;
  return null;
}

function words(rho: number, [low, high]: Band): string {
  const where = position(rho, low, high);
  const half = where > 1 ? 'above' : where < 0 ? 'below' : where >= 0.5 ? 'upper half of' : 'lower half of';
  return `${fixed(rho, 3)}: ${half} ${fixed(low, 2)}-${fixed(high, 2)}`;
}

/** How closely small and large caps move together: low is read as small caps on their own feet. */
export const correlation = defineSignal<CorrelationParams, CorrelationColumns>({
  id: 'correlation',
  title: 'correlation',
  noun: 'the correlation',
  family: 'technical',
  weight: 2,
  unit: 'correlation',
  claim:
    'a fall of the S&P/Russell correlation towards the middle of 0.76-0.95 means that small caps lead on their own',
  sources: [breakoutOrRelief],
  needs: ['large', 'small'],
  providedBy: null,
  defaults: { window: 252, band: publishedBand },
  params: (z) =>
    z.strictObject({
      window: z.int().check(z.gte(10), z.lte(2520)),
      band: z.union([
        z.literal('observed'),
        z.readonly(
          z
            .tuple([z.number().check(z.gte(-1)), z.number().check(z.lte(1))])
            .check(z.refine(([low, high]) => low < high, 'has its high end first')),
        ),
      ]),
    }),
  evidence: (z) =>
    z.object({
      window: z.int().register(z.globalRegistry, { description: 'sessions of returns' }),
      band: z.array(z.nullable(z.number())),
      observedBand: z.array(z.nullable(z.number())).register(z.globalRegistry, { description: 'five-year extremes' }),
      observedScore: z.nullable(z.number()),
      signsDiffer: z.boolean(),
      rank: z.nullable(z.number()).register(z.globalRegistry, { description: 'rank in five years, 0 to 1' }),
      over63: z.nullable(z.number()),
      over126: z.nullable(z.number()),
      change21: z.nullable(z.number()),
      sessionsSinceUpperHalf: z.nullable(z.int()),
      leader63: z.nullable(z.enum(['small', 'large'])),
    }),
  columns(market, { window, band }) {
    const returns = { large: largeReturns(market), small: smallReturns(market) };
    const value = rollingRho(returns.large, returns.small, window);
    return { value, score: bandScores(value, band), returns };
  },
  reading(columns, t, market, { window, band }) {
    const rho = valueAt(columns.value, t);
    const observed = observedBand(columns.value, t);
    const inForce = band === 'observed' ? observed : band;
    const score = valueAt(columns.score, t);
    const observedScore = scoreAt(rho, ...observed);
    const over = (sessions: number) =>
      t < sessions
        ? Number.NaN
        : pearson(
            columns.returns.large.subarray(t - sessions + 1, t + 1),
            columns.returns.small.subarray(t - sessions + 1, t + 1),
          );
    const lead = t < 63 ? Number.NaN : leadOver(market, t, 63);
    return {
      because: Number.isNaN(rho) ? 'unknown' : words(rho, inForce),
      reason: Number.isNaN(score)
        ? unknownBecause(market, t, window + (band === 'observed' ? fiveYears.minimum : 1))
        : null,
      evidence: {
        window,
        band: inForce,
        observedBand: observed,
        observedScore,
        signsDiffer: score * observedScore < 0,
        rank: percentileAmong(lastKnown(columns.value, t), rho),
        over63: over(63),
        over126: over(126),
        change21: rho - valueAt(columns.value, t - 21),
        sessionsSinceUpperHalf: sessionsSinceUpperHalf(columns, t),
        leader63: Number.isNaN(lead) || lead === 0 ? null : lead > 0 ? 'small' : 'large',
      },
    };
  },
  turningPoints(columns, t, _market, { band }) {
    const [low, high] = band === 'observed' ? observedBand(columns.value, t) : band;
    return { of: 'correlation', kind: 'continuous', at: (score) => low + ((1 - score) / 2) * (high - low) };
  },
  async details(...given) {
    return (await import('./details.ts')).correlationDetails(...given);
  },
});

/** Log return of the small index less that of the large one. */
const leadOver = ({ small, large }: Market, t: number, sessions: number) =>
  Math.log(valueAt(small, t) / valueAt(small, t - sessions)) -
  Math.log(valueAt(large, t) / valueAt(large, t - sessions));

function unknownBecause(market: Market, t: number, needed: number): string {
  if (t + 1 < needed) return `needs ${plural(needed, 'common session')}, has ${t + 1}`;
  const still = valueAt(market.large, t) === valueAt(market.large, t - 1) ? market.labels.large : market.labels.small;
  return `no spread to correlate: the ${still.name} hardly moves, or the band is a point`;
}
