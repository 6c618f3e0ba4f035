import { type AgainstLargeColumns, againstLarge, standing, whyNoStanding } from './against-large.ts';
import { defineSignal } from './signal.ts';
import { breakoutOrRelief, renaissance } from './sources.ts';

export interface ConcentrationParams {
  lookback: number;
}

const id = 'equal-weight';

/** Whether the large index leans on a few companies less than it did: the average one against the weighty ones. */
export const concentration = defineSignal<ConcentrationParams, AgainstLargeColumns>({
  id: 'concentration',
  title: 'concentration',
  noun: 'concentration',
  family: 'fundamental',
  weight: 1,
  unit: 'standard deviations',
  claim: 'mega caps hold above 30% of the S&P 500, and money that leaves them goes to small caps',
  sources: [renaissance, breakoutOrRelief],
  needs: ['large', id],
  supply: '--series equal-weight=FILE',
  defaults: { lookback: 252 },
  params: (z) => z.strictObject({ lookback: z.int().check(z.gte(20), z.lte(2520)) }),
  evidence: (z) =>
    z.object({
      change63: z
        .nullable(z.number())
        .register(z.globalRegistry, { description: 'log return of equal weight less the index over 63 sessions' }),
    }),
  columns: (market, { lookback }) => againstLarge(market, market.auxiliary.get(id), lookback),
  reading(columns, t, market, { lookback }) {
    const { value, ratio } = columns;
    return {
      because: standing('equal wt', value[t] ?? Number.NaN, market),
      reason: whyNoStanding(id, market.auxiliary.get(id), columns, t, market, lookback),
      evidence: { change63: (ratio[t] ?? Number.NaN) - (ratio[t - 63] ?? Number.NaN) },
    };
  },
  response: () => null,
  async details(...given) {
    return (await import('./details/concentration.ts')).concentrationDetails(...given);
  },
});
