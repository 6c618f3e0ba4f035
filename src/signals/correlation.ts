import { clamp } from '../core/clamp.ts';
import { correlation as pearson } from '../core/correlation.ts';
import { dust } from '../core/dust.ts';
import { logRatio, simpleReturns } from '../core/returns.ts';
import { rollingCorrelation } from '../core/rolling-correlation.ts';
import { rollingDeviation } from '../core/rolling-moments.ts';
import type { Market } from '../market/market.ts';
import { fiveYears, maximumOver, minimumOver, rankOver } from './five-years.ts';
import { defineSignal, type SignalColumns } from './signal.ts';
import { breakoutOrRelief } from './sources.ts';
import { fixed, plural } from './words.ts';

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

const at = (column: Float64Array, t: number) => column[t] ?? Number.NaN;

export const publishedBand: Band = [0.76, 0.95];

/** Rolling correlation of two columns of returns, unknown also where a side moves by no more than dust. */
export function rollingRho(large: Float64Array, small: Float64Array, window: number): Float64Array {
  const [spreadL, spreadS] = [rollingDeviation(large, window), rollingDeviation(small, window)];
  return rollingCorrelation(large, small, window).map((rho, t) =>
    (spreadL[t] ?? 0) > dust && (spreadS[t] ?? 0) > dust ? rho : Number.NaN,
  );
}

function bandColumns(rho: Float64Array, band: CorrelationParams['band']): { low: Float64Array; high: Float64Array } {
  if (band !== 'observed') {
    return { low: new Float64Array(rho.length).fill(band[0]), high: new Float64Array(rho.length).fill(band[1]) };
  }
  return { low: minimumOver(rho, fiveYears), high: maximumOver(rho, fiveYears) };
}

/** Position in the band, 0 at its low end and 1 at its high one; NaN where the ends are equal. */
const position = (rho: number, [low, high]: Band) => (high - low > dust ? (rho - low) / (high - low) : Number.NaN);

const scoreAt = (rho: number, band: Band) => clamp(1 - 2 * position(rho, band));

/** The scores of an estimate in a band; row `t` reads rows `0..t`. */
export function bandScores(rho: Float64Array, band: CorrelationParams['band']): Float64Array {
  const { low, high } = bandColumns(rho, band);
  return rho.map((value, t) => scoreAt(value, [at(low, t), at(high, t)]));
}

/** Sessions since the estimate last stood in the upper half of its band: 0 while it does, null if it never did. */
function sessionsSinceUpperHalf({ score }: SignalColumns, t: number): number | null {
  for (let i = t; i >= 0; i--) if (at(score, i) <= 0) return t - i;
  return null;
}

function words(rho: number, [low, high]: Band): string {
  const where = position(rho, [low, high]);
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
  supply: null,
  defaults: { window: 252, band: publishedBand },
  params: (z) =>
    z.strictObject({
      window: z.int().check(z.gte(10), z.lte(2520)),
      band: z.union([
        z.literal('observed'),
        z.readonly(z.tuple([z.number().check(z.gte(-1)), z.number().check(z.lte(1))])),
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
    const returns = { large: simpleReturns(market.large), small: simpleReturns(market.small) };
    const value = rollingRho(returns.large, returns.small, window);
    return { value, score: bandScores(value, band), returns };
  },
  reading(columns, t, market, { window, band }) {
    const rho = at(columns.value, t);
    const past = columns.value.subarray(0, t + 1);
    const observed: Band = [at(minimumOver(past, fiveYears), t), at(maximumOver(past, fiveYears), t)];
    const inForce = band === 'observed' ? observed : band;
    const score = at(columns.score, t);
    const observedScore = scoreAt(rho, observed);
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
      reason: Number.isNaN(score) ? unknownBecause(market, t, window) : null,
      evidence: {
        window,
        band: inForce,
        observedBand: observed,
        observedScore,
        signsDiffer: score * observedScore < 0,
        rank: at(rankOver(past, fiveYears), t),
        over63: over(63),
        over126: over(126),
        change21: rho - at(columns.value, t - 21),
        sessionsSinceUpperHalf: sessionsSinceUpperHalf(columns, t),
        leader63: Number.isNaN(lead) || lead === 0 ? null : lead > 0 ? 'small' : 'large',
      },
    };
  },
  response(columns, t, _market, { band }) {
    const past = columns.value.subarray(0, t + 1);
    const [low, high] =
      band === 'observed' ? [at(minimumOver(past, fiveYears), t), at(maximumOver(past, fiveYears), t)] : band;
    return { of: 'correlation', kind: 'continuous', at: (score) => low + ((1 - score) / 2) * (high - low) };
  },
});

function leadOver(market: Market, t: number, sessions: number): number {
  const q = logRatio(market.small.subarray(0, t + 1), market.large.subarray(0, t + 1));
  return at(q, t) - at(q, t - sessions);
}

function unknownBecause(market: Market, t: number, window: number): string {
  if (t < window) return `needs ${plural(window + 1, 'common session')}, has ${t + 1}`;
  const still = at(market.large, t) === at(market.large, t - 1) ? market.labels.large : market.labels.small;
  return `no spread to correlate: the ${still.name} hardly moves, or the band is a point`;
}
