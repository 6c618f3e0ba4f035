import { clampedColumn } from '../../stats/clamp.ts';
import { correlation } from '../../stats/correlation.ts';
import { rollingRegression } from '../../stats/rolling/rolling-regression.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fitting } from '../../words/fitting.ts';
import { fixed, signedPercent } from '../../words/numbers.ts';
import { largeReturns, smallReturns } from '../market-columns.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';
import type { OwnStrengthColumns, OwnStrengthEvidence, OwnStrengthParams } from './evidence.ts';
import { smallReturnAt } from './small-return-at.ts';

const sessionsInYear = 252;

const alphaWords = (yearly: string, t: string) =>
  fitting(`${yearly} a year beyond beta, t-stat ${t}`, `alpha ${yearly} a year, t-stat ${t}`);

/** What small caps gained beyond their beta to the large index, in standard errors. */
export const ownStrength = defineSignal<OwnStrengthParams, OwnStrengthColumns, OwnStrengthEvidence>({
  id: 'own-strength',
  title: 'own strength',
  noun: 'own strength',
  family: 'technical',
  weight: 1,
  unit: 't of alpha',
  claim: 'small caps that gain more than their beta to large caps explains lead on their own',
  sources: [breakoutOrRelief],
  needs: ['large', 'small'],
  hint: null,
  defaults: { window: 63 },
  params: (z) => z.strictObject({ window: z.int().check(z.gte(10), z.lte(2520)) }),
  evidence: (z) =>
    z.object({
      window: z.int().register(z.globalRegistry, { description: 'sessions of returns' }),
      alpha: z.nullable(z.number()).register(z.globalRegistry, { description: 'fraction a year, daily alpha x 252' }),
      beta: z.nullable(z.number()),
      idiosyncraticShare: z.nullable(z.number()).register(z.globalRegistry, {
        description: 'share of small-cap variance that the large index leaves unexplained',
      }),
    }),
  columns(market, { window }) {
    const returns = { large: largeReturns(market), small: smallReturns(market) };
    const { alpha, beta, tOfAlpha: value } = rollingRegression(returns.small, returns.large, window);
    return { value, score: clampedColumn(value, 0.5), alpha, beta, returns };
  },
  reading({ value, alpha, beta, returns }, t, market, { window }) {
    const yearly = valueAt(alpha, t) * sessionsInYear;
    const inWindow = (column: Float64Array) => column.subarray(Math.max(0, t - window + 1), t + 1);
    const rho = correlation(inWindow(returns.large), inWindow(returns.small));
    const isKnown = !Number.isNaN(valueAt(value, t));
    const { large, small } = market.labels;
    return {
      because: isKnown ? alphaWords(signedPercent(yearly, 1), fixed(valueAt(value, t), 2)) : 'unknown',
      reason: isKnown
        ? null
        : t < window
          ? `needs ${plural(window + 1, 'common session')}, has ${t + 1}`
          : `no regression: the ${large.name} or the ${small.name} hardly moves, or they move as one`,
      evidence: {
        window,
        alpha: yearly,
        beta: valueAt(beta, t),
        idiosyncraticShare: Number.isNaN(valueAt(beta, t)) ? Number.NaN : 1 - rho * rho,
      },
    };
  },
  turningPoints({ value, returns }, t, market, { window }) {
    if (Number.isNaN(valueAt(value, t))) return null;
    const others = (column: Float64Array) => column.subarray(t - window + 2, t + 1);
    const [x, y] = [others(returns.large), others(returns.small)];
    return {
      quantity: 'small',
      kind: 'continuous',
      at: (score) => valueAt(market.small, t) * (1 + smallReturnAt(score * 2, x, y)),
    };
  },
  async details(...row) {
    return (await import('./details.ts')).ownStrengthDetails(...row);
  },
});
