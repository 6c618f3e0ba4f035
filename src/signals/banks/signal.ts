import { yearOf } from '../../dates/civil-dates.ts';
import { valueAt } from '../../stats/value-at.ts';
import { type AgainstLargeColumns, againstLarge, standing, whyNoStanding } from '../against-large.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, renaissance } from '../sources.ts';
import type { BanksEvidence } from './evidence.ts';
import { type BanksParams, years } from './evidence.ts';

const id = 'banks';

/** Banks lend to small companies: they are said to lead when the economy grows. */
export const banks = defineSignal<BanksParams, AgainstLargeColumns, BanksEvidence>({
  id,
  title: 'banks',
  noun: 'the lead of banks',
  family: 'technical',
  weight: 1,
  unit: 'standard deviations',
  claim: 'banks that run ahead of the S&P 500, as for three years, confirm a rotation into small caps',
  sources: [breakoutOrRelief, renaissance],
  needs: ['large', id],
  hint: 'add --series banks=FILE',
  defaults: { lookback: 252 },
  params: (z) => z.strictObject({ lookback: z.int().check(z.gte(20), z.lte(2520)) }),
  evidence: (z) =>
    z.object({
      yearsAhead: z
        .nullable(z.int())
        .register(z.globalRegistry, { description: 'completed calendar years running ahead of the large index' }),
      lastYear: z.nullable(z.int()),
      leadThisYear: z.nullable(z.number()).register(z.globalRegistry, { description: 'log return less the index' }),
    }),
  columns: (market, { lookback }) => againstLarge(market, market.macro.get(id), lookback),
  reading(columns, t, market, { lookback }) {
    const all = years(market, columns.ratio, t);
    const completed = all.filter(({ complete }) => complete).reverse();
    const [last] = completed;
    const ended = completed.findIndex(({ lead }) => !(lead > 0));
    const known = last !== undefined && !Number.isNaN(last.lead);
    const current = all.find(({ year, complete }) => !complete && year === yearOf(valueAt(market.days, t)));
    return {
      because: standing('banks', valueAt(columns.value, t), market),
      reason: whyNoStanding(id, market.macro.get(id), columns, t, market, lookback),
      evidence: {
        yearsAhead: known ? (ended < 0 ? completed.length : ended) : null,
        lastYear: known ? last.year : null,
        leadThisYear: current?.lead ?? Number.NaN,
      },
    };
  },
  turningPoints: () => null,
  async details(...row) {
    return (await import('./details.ts')).banksDetails(...row);
  },
});
