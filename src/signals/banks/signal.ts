import { yearOf } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { type AgainstLargeColumns, againstLarge, standing, whyNoStanding } from '../against-large.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, renaissance } from '../sources.ts';
import { calendarYears } from '../year-starts.ts';

export interface BanksParams {
  lookback: number;
}

const id = 'banks';

/** Calendar years of a ratio to the large index, through row `t`: its log return in each, NaN where an end is unknown. */
export function years(
  { days }: Market,
  ratio: Float64Array,
  t: number,
): { year: number; lead: number; complete: boolean }[] {
  const through = { id, days: days.subarray(0, t + 1), closes: ratio.subarray(0, t + 1), origins: [] };
  return calendarYears(through).map(({ year, base, last, complete }) => ({
    year,
    lead: valueAt(ratio, last) - valueAt(ratio, base),
    complete,
  }));
}

/** Banks lend to small companies: they are said to lead when the economy does. */
export const banks = defineSignal<BanksParams, AgainstLargeColumns>({
  id,
  title: 'banks',
  noun: 'the lead of banks',
  family: 'technical',
  weight: 1,
  unit: 'standard deviations',
  claim: 'banks that run ahead of the S&P 500, as for three years, confirm a rotation into small caps',
  sources: [breakoutOrRelief, renaissance],
  needs: ['large', id],
  providedBy: '--series banks=FILE',
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
  async details(...given) {
    return (await import('./details.ts')).banksDetails(...given);
  },
});
