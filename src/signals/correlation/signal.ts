import * as loops from '../../kernel/loops.ts';
import type { Market } from '../../market/market.ts';
import { standardDeviation } from '../../stats/moments.ts';
import { rollingCorrelation } from '../../stats/rolling/rolling-correlation.ts';
import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import { maximumOver, minimumOver } from '../five-years.ts';
import { largeReturns, smallReturns } from '../market-columns.ts';
import { fiveYears } from '../names.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';
import type { Band, CorrelationColumns, CorrelationEvidence, CorrelationParams } from './evidence.ts';
import { correlationEvidence, correlationEvidenceSchema, observedBand, position } from './evidence.ts';

/** The band that the commentary gives for the S&P/Russell correlation. */
export const publishedBand: Band = [0.76, 0.95];

/** Range of returns below which their standard deviation may be within the tolerance. */
const nearlyConstant = 1e3 * tolerance;

/** Sets correlations to NaN where the standard deviation of a side is within the tolerance, computed only where it may be. */
function clearConstant(rho: Float64Array, returns: Float64Array, window: number): void {
  for (const t of loops.stillRows(returns, window, nearlyConstant)) {
    if (!(standardDeviation(returns.subarray(t - window + 1, t + 1)) > tolerance)) rho[t] = Number.NaN;
  }
}

/** Rolling correlation of two columns of returns; also NaN where the standard deviation of a side is within the tolerance. */
export function rollingRho(large: Float64Array, small: Float64Array, window: number): Float64Array {
  const rho = rollingCorrelation(large, small, window);
  clearConstant(rho, large, window);
  clearConstant(rho, small, window);
  return rho;
}

/** Scores of a correlation in its band: +1 at the low end, -1 at the high end. Row `t` reads rows `0..t`. */
export function bandScores(rho: Float64Array, band: CorrelationParams['band']): Float64Array {
  const [low, high] =
    band === 'observed'
      ? [minimumOver(rho, fiveYears), maximumOver(rho, fiveYears)]
      : [Float64Array.of(band[0]), Float64Array.of(band[1])];
  return loops.bandScores(low, high, rho, band === 'observed' ? 1 : 0, tolerance);
}

function words(rho: number, [low, high]: Band): string {
  const where = position(rho, low, high);
  const half = where > 1 ? 'above' : where < 0 ? 'below' : where >= 0.5 ? 'upper half of' : 'lower half of';
  return `${fixed(rho, 3)}, ${half} range ${fixed(low, 2)}-${fixed(high, 2)}`;
}

/** How closely small and large caps move together; a low correlation is read as small caps leading on their own. */
export const correlation = defineSignal<CorrelationParams, CorrelationColumns, CorrelationEvidence>({
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
  hint: null,
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
  evidence: correlationEvidenceSchema,
  columns(market, { window, band }) {
    const returns = { large: largeReturns(market), small: smallReturns(market) };
    const value = rollingRho(returns.large, returns.small, window);
    return { value, score: bandScores(value, band), returns };
  },
  reading(columns, t, market, { window, band }) {
    const rho = valueAt(columns.value, t);
    const inForce = band === 'observed' ? observedBand(columns.value, t) : band;
    return {
      because: Number.isNaN(rho) ? 'unknown' : words(rho, inForce),
      reason: Number.isNaN(valueAt(columns.score, t))
        ? unknownBecause(market, t, window + (band === 'observed' ? fiveYears.minimum : 1))
        : null,
      evidence: correlationEvidence(columns, t, market, { window, band }),
    };
  },
  turningPoints(columns, t, _market, { band }) {
    const [low, high] = band === 'observed' ? observedBand(columns.value, t) : band;
    return { quantity: 'correlation', kind: 'continuous', at: (score) => low + ((1 - score) / 2) * (high - low) };
  },
  async details(...row) {
    return (await import('./details.ts')).correlationDetails(...row);
  },
});

function unknownBecause(market: Market, t: number, needed: number): string {
  if (t + 1 < needed) return `needs ${plural(needed, 'common session')}, has ${t + 1}`;
  const still = valueAt(market.large, t) === valueAt(market.large, t - 1) ? market.labels.large : market.labels.small;
  return `no spread to correlate: the ${still.name} hardly moves, or the band is a point`;
}
