import { isoDate, yearOf } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import type { Observation } from '../../series/observation.ts';
import { clamp } from '../../stats/clamp.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fitting } from '../../words/fitting.ts';
import { figure } from '../../words/numbers.ts';
import { providerOn } from '../../words/provider-on.ts';
import { type ObservationPair, pairColumns, pairsOfObservations } from '../observation-pairs.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, greatRotation, renaissance } from '../sources.ts';
import {
  type EarningsColumns,
  type EarningsParams,
  earningsEvidence,
  earningsEvidenceSchema,
  spread,
} from './evidence.ts';

const large = 'eps-growth-large';
const small = 'eps-growth-small';

/** Growth of a full year is an estimate until the year ends, and a reported figure afterwards. */
const isExpected = ({ basis, day }: Observation) => /^\d{4}$/.test(basis) && yearOf(day) <= Number(basis);

const isOurs = ({ series }: Observation) => series === large || series === small;

/** Names the latest figures known on row `t` that do not form a pair. */
function whyNoPair(market: Market, t: number, { maxPairGap }: EarningsParams): string {
  const ours = market.observations.filter((one) => isOurs(one) && one.day <= valueAt(market.days, t));
  if (ours.length === 0) return 'no expected earnings growth';
  const figures = [large, small].map((name) => {
    const last = ours.findLast(({ series }) => series === name);
    return last ? `${last.basis} ${name} ${last.value} (${providerOn(last.provider, last.day)})` : `no ${name}`;
  });
  return `${figures.join(' and ')} make no pair: expected, one year, one provider, within ${maxPairGap} days`;
}

function words(pair: ObservationPair): string {
  const [of, over] = [figure(pair.small.value), figure(pair.large.value)];
  return fitting(
    `growth ${of}% against ${over}% expected`,
    `growth ${of}% to ${over}% expected`,
    `earnings growth ${of}% to ${over}%`,
    `growth far ${spread(pair) < 0 ? 'below' : 'above'} large caps`,
  );
}

/** Whether earnings of small caps are expected to grow faster, by one provider's figures for one year. */
export const earnings = defineSignal<EarningsParams, EarningsColumns>({
  id: 'earnings',
  title: 'earnings',
  noun: 'earnings',
  family: 'fundamental',
  weight: 1,
  unit: 'fraction',
  claim: 'earnings of small caps are expected to grow faster in 2026: by 17 to 22%, against 12 to 14% of large caps',
  sources: [breakoutOrRelief, renaissance, greatRotation],
  needs: [large, small],
  hint: 'add --inputs FILE',
  defaults: { span: 0.1, maxAge: 120, maxPairGap: 31 },
  params: (z) =>
    z.strictObject({
      span: z.number().check(z.gt(0), z.lte(1)),
      maxAge: z.int().check(z.gte(1)),
      maxPairGap: z.int().check(z.gte(0)),
    }),
  evidence: earningsEvidenceSchema,
  columns(market, { span, maxAge, maxPairGap }) {
    const ours = market.observations.filter(isOurs);
    const pairs = pairsOfObservations(ours.filter(isExpected), { large, small, maxPairGap });
    // Of several pairs on one day the one for the latest year counts.
    pairs.sort((a, b) => a.day - b.day || Number(a.large.basis) - Number(b.large.basis));
    const score = (points: number) => clamp(points / span);
    return { ...pairColumns(market, pairs, { begun: ours[0]?.day, maxAge, figure: spread, score }), pairs };
  },
  reading({ value, inForce, pairs }, t, market, params) {
    const known = pairs.slice(0, valueAt(inForce, t) + 1);
    const pair = known.at(-1);
    const isUnknown = Number.isNaN(valueAt(value, t));
    return {
      because: isUnknown || !pair ? 'unknown' : words(pair),
      reason: !isUnknown
        ? null
        : pair
          ? `the growth published on ${isoDate(pair.oldest)} is older than ${params.maxAge} days`
          : whyNoPair(market, t, params),
      evidence: earningsEvidence(market, t, known, params.maxPairGap),
    };
  },
  async details(...row) {
    return (await import('./details.ts')).earningsDetails(...row);
  },
});
