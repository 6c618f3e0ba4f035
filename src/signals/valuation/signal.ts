import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { clamp } from '../../stats/clamp.ts';
import { percentileSoFar } from '../../stats/rolling/rolling-percentile.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fitting } from '../../words/fitting.ts';
import { listWords } from '../../words/list-words.ts';
import { figure, percent } from '../../words/numbers.ts';
import { providerOn } from '../../words/provider-on.ts';
import { type ObservationPair, pairColumns, pairsOfObservations } from '../observation-pairs.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, renaissance, strategicShift } from '../sources.ts';
import { discount, type ValuationColumns, type ValuationParams } from './evidence.ts';

const large = 'pe-large';
const small = 'pe-small';
/** Pairs needed for a percentile of the discount. */
const minPairs = 24;
/** Days between a discount and the earlier one that it is compared with, at least. */
const minDaysApart = 90;

/** Names the latest figures known on row `t` that do not form a pair. */
function whyNoPair(market: Market, t: number, params: ValuationParams): string {
  const ours = market.observations.filter(
    ({ series, day }) => (series === large || series === small) && day <= valueAt(market.days, t),
  );
  if (ours.length === 0) return 'no forward P/E';
  const sides = [large, small].map((series) => ours.filter((observation) => observation.series === series));
  const figures = sides.map((side, i) => {
    const last = side.at(-1);
    return last
      ? `${last.basis} P/E ${last.value} (${providerOn(last.provider, last.day)})`
      : `no ${i === 0 ? large : small}`;
  });
  return `${figures.join(' and ')} make no pair: forward, one provider, within ${params.maxPairGap} days`;
}

/** A warning where several providers have a pair on the day of the one in force. */
function providerWarnings(known: readonly ObservationPair[]): QualityNote[] {
  const pair = known.at(-1);
  const others = known.filter((one) => one.day === pair?.day && one !== pair);
  if (!pair || pair.large.byHand || others.length === 0) return [];
  const said = (one: ObservationPair) => `${one.large.provider} (${percent(discount(one))})`;
  const message =
    `the P/E discount on ${isoDate(pair.day)} is that of ${said(pair)}; ${listWords(others.map(said))} ` +
    `${others.length === 1 ? 'has one' : 'have one'} too: choose by --set signals.valuation.provider=NAME`;
  return [{ code: 'several-providers', severity: 'warning', message }];
}

/** The discount and why it points that way: below a fair one it is "only" so much. */
function words({ large, small }: ObservationPair, d: number, { fairDiscount }: ValuationParams, of: string): string {
  const [pe, other] = [figure(small.value), figure(large.value)];
  const gap =
    d < 0 ? `a ${percent(-d)} premium` : d < fairDiscount ? `only ${percent(d)} less` : `a ${percent(d)} discount`;
  if (Math.abs(d) >= 10) return `P/E far ${d < 0 ? 'above' : 'below'}`;
  const short = gap.replace(/^a /, '');
  return fitting(
    `P/E ${pe} v ${of}'s ${other}: ${gap}`,
    `P/E ${pe} v ${of}'s ${other}: ${short}`,
    `P/E ${pe} v ${other}: ${gap}`,
    `P/E: ${gap}`,
  );
}

/** The discount of small caps by forward P/E, from one provider's figures of one date. */
export const valuation = defineSignal<ValuationParams, ValuationColumns>({
  id: 'valuation',
  title: 'valuation',
  noun: 'valuation',
  family: 'fundamental',
  weight: 2,
  unit: 'fraction',
  claim: 'small caps trade at a discount of nearly 30% on forward earnings, which carries a rotation',
  sources: [breakoutOrRelief, strategicShift, renaissance],
  needs: [large, small],
  hint: 'run: rotation data note; or add --pe-large N --pe-small N, or --inputs FILE',
  defaults: { fairDiscount: 0.1, span: 0.2, maxAge: 120, maxPairGap: 31, provider: null },
  params: (z) =>
    z.strictObject({
      fairDiscount: z.number().check(z.gt(-1), z.lt(1)),
      span: z.number().check(z.gt(0), z.lte(1)),
      maxAge: z.int().check(z.gte(1)),
      maxPairGap: z.int().check(z.gte(0)),
      provider: z.nullable(z.string().check(z.minLength(1))),
    }),
  evidence: (z) =>
    z.object({
      peLarge: z.nullable(z.number()),
      peSmall: z.nullable(z.number()),
      dates: z.array(z.string()),
      basis: z.nullable(z.string()),
      provider: z.nullable(z.string()),
      indexes: z.array(z.nullable(z.string())),
      changeSince: z.nullable(
        z.object({ date: z.string(), change: z.number(), trend: z.enum(['narrowing', 'widening']) }),
      ),
      percentile: z.nullable(z.number()),
      observations: z.int(),
    }),
  columns(market, { fairDiscount, span, maxAge, maxPairGap, provider }) {
    const counted = market.observations.filter(
      (one) => provider === null || one.provider === provider || one.byHand === true,
    );
    const pairs = pairsOfObservations(counted, { large, small, basis: 'forward', maxPairGap });
    const begun = counted.find(({ series }) => series === large || series === small)?.day;
    const score = (d: number) => clamp((d - fairDiscount) / span);
    return { ...pairColumns(market, pairs, { begun, maxAge, figure: discount, score }), pairs };
  },
  reading({ value, inForce, pairs }, t, market, params) {
    const d = valueAt(value, t);
    const known = pairs.slice(0, valueAt(inForce, t) + 1);
    const pair = known.at(-1);
    const before = pair && known.findLast(({ oldest }) => pair.oldest - oldest >= minDaysApart);
    const change = pair && before ? discount(pair) - discount(before) : 0;
    const percentiles = percentileSoFar(Float64Array.from(known, discount), minPairs);
    const stale = pair && Number.isNaN(d);
    return {
      because: Number.isNaN(d) || !pair ? 'unknown' : words(pair, d, params, market.labels.large.short),
      reason: stale
        ? `the P/E of ${isoDate(pair.oldest)} is older than ${params.maxAge} days`
        : Number.isNaN(d)
          ? whyNoPair(market, t, params)
          : null,
      warnings: Number.isNaN(d) ? [] : providerWarnings(known),
      evidence: {
        peLarge: pair?.large.value ?? null,
        peSmall: pair?.small.value ?? null,
        dates: pair ? [isoDate(pair.large.day), isoDate(pair.small.day)] : [],
        basis: pair?.large.basis ?? null,
        provider: pair?.large.provider ?? null,
        indexes: pair ? [pair.large.index ?? null, pair.small.index ?? null] : [],
        changeSince:
          before && change !== 0
            ? { date: isoDate(before.oldest), change, trend: change < 0 ? 'narrowing' : 'widening' }
            : null,
        percentile: valueAt(percentiles, known.length - 1),
        observations: known.length,
      },
    };
  },
  turningPoints: (_columns, _t, _market, { fairDiscount, span }) => ({
    quantity: 'discount',
    kind: 'continuous',
    at: (score) => fairDiscount + score * span,
  }),
  async details(...row) {
    return (await import('./details.ts')).valuationDetails(...row);
  },
});
