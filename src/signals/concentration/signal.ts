import { againstLarge, standing, whyNoStanding } from '../against-large.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, renaissance } from '../sources.ts';
import type { ConcentrationColumns, ConcentrationEvidence, ConcentrationParams } from './evidence.ts';
import { megacapColumns, megacapStanding, whyNoWeight } from './megacap-weight.ts';

const id = 'equal-weight';
const observed = 'megacap-weight';

/** Whether the large index depends less on a few companies than it did: the equal-weight index against the index. */
export const concentration = defineSignal<ConcentrationParams, ConcentrationColumns, ConcentrationEvidence>({
  id: 'concentration',
  title: 'concentration',
  noun: 'concentration',
  family: 'fundamental',
  weight: 1,
  unit: 'standard deviations',
  claim: 'mega caps hold above 30% of the S&P 500, and money that leaves them goes to small caps',
  sources: [renaissance, breakoutOrRelief],
  needs: ['large', id, observed],
  hint: 'add --series equal-weight=FILE, or --inputs FILE with megacap-weight',
  defaults: { lookback: 252, minWeight: 0.3, weightLookback: 63, maxAge: 120 },
  params: (z) =>
    z.strictObject({
      lookback: z.int().check(z.gte(20), z.lte(2520)),
      minWeight: z.number().check(z.gt(0), z.lt(1)),
      weightLookback: z.int().check(z.gte(1), z.lte(1260)),
      maxAge: z.int().check(z.gte(1)),
    }),
  evidence: (z) => {
    const number = z.nullable(z.number());
    return z.object({
      change63: number.register(z.globalRegistry, {
        description: 'log return of equal weight less the index over 63 sessions',
      }),
      megacapWeight: number.register(z.globalRegistry, { description: 'share of the large index, fraction' }),
      megacapWeightBefore: number.register(z.globalRegistry, { description: 'the same so many sessions before' }),
    });
  },
  columns(market, params) {
    const series = market.macro.get(id);
    if (series) return { ...againstLarge(market, series, params.lookback), megacaps: null };
    const megacaps = megacapColumns(market, observed, params);
    const none = againstLarge(market, undefined, params.lookback);
    return { ...none, ...(megacaps && { score: megacaps.score, available: megacaps.available }), megacaps };
  },
  reading(columns, t, market, params) {
    const { value, ratio, megacaps } = columns;
    return {
      because: megacaps ? megacapStanding(megacaps, t) : standing('equal wt', value[t] ?? Number.NaN, market),
      reason: megacaps
        ? whyNoWeight(megacaps, t, params)
        : whyNoStanding(id, market.macro.get(id), columns, t, market, params.lookback),
      evidence: {
        change63: (ratio[t] ?? Number.NaN) - (ratio[t - 63] ?? Number.NaN),
        megacapWeight: megacaps?.weight[t] ?? Number.NaN,
        megacapWeightBefore: megacaps?.before[t] ?? Number.NaN,
      },
    };
  },
  turningPoints: () => null,
  async details(...row) {
    return (await import('./details.ts')).concentrationDetails(...row);
  },
});
