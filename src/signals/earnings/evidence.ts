import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import type { Observation } from '../../series/observation.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { Zod } from '../../zod.ts';
import { type ObservationPair, type PairColumns, pairsOfObservations } from '../observation-pairs.ts';

const fraction = ({ value }: Observation) => value / 100;

/** Growth of small caps less that of large caps, a fraction. */
export const spread = (pair: ObservationPair): number => (pair.small.value - pair.large.value) / 100;

/**
 * All published pairs, margins of small caps, and growth of the other 493, as known on row `t`.
 *
 * @param known - pairs of expected growth known by then, the one in force last
 * @param maxPairGap - largest distance between two figures, in days
 */
export function earningsEvidence(market: Market, t: number, known: readonly ObservationPair[], maxPairGap: number) {
  const day = valueAt(market.days, t);
  const before = market.observations.filter((one) => one.day <= day);
  const rest = { large: 'eps-growth-magnificent-7', small: 'eps-growth-other-493', maxPairGap };
  const dated = (pair: ObservationPair) => ({
    date: isoDate(pair.day),
    period: pair.large.basis,
    provider: pair.large.provider,
  });
  const inForce = known.at(-1);
  return {
    year: inForce ? Number(inForce.large.basis) : null,
    provider: inForce?.large.provider ?? null,
    dates: inForce ? [isoDate(inForce.large.day), isoDate(inForce.small.day)] : [],
    indexes: inForce ? [inForce.large.index ?? null, inForce.small.index ?? null] : [],
    growthLarge: inForce ? fraction(inForce.large) : null,
    growthSmall: inForce ? fraction(inForce.small) : null,
    published: known
      .filter(({ large: { basis } }) => basis === inForce?.large.basis)
      .map((pair) => ({
        ...dated(pair),
        large: fraction(pair.large),
        small: fraction(pair.small),
        spread: spread(pair),
      })),
    marginsSmall: before
      .filter(({ series }) => series === 'net-margin-small')
      .map((one) => ({ date: isoDate(one.day), period: one.basis, provider: one.provider, margin: fraction(one) })),
    other493: pairsOfObservations(before, rest).map((pair) => ({
      ...dated(pair),
      other493: fraction(pair.small),
      magnificent7: fraction(pair.large),
      spread: spread(pair),
    })),
  };
}

/** Schema of {@link earningsEvidence}: growth, spreads and margins are fractions. */
export function earningsEvidenceSchema(z: Zod) {
  const dated = { date: z.string(), period: z.string(), provider: z.string() };
  const described = (description: string) =>
    z.array(z.nullable(z.string())).register(z.globalRegistry, { description });
  return z.object({
    year: z.nullable(z.int()),
    provider: z.nullable(z.string()),
    dates: described('days on which the figure of large and that of small caps was known'),
    indexes: described('index of the figure of large and of that of small caps'),
    growthLarge: z.nullable(z.number()),
    growthSmall: z.nullable(z.number()),
    published: z
      .array(z.object({ ...dated, large: z.number(), small: z.number(), spread: z.number() }))
      .register(z.globalRegistry, { description: 'every pair of figures of that year, oldest first' }),
    marginsSmall: z.array(z.object({ ...dated, margin: z.number() })),
    other493: z
      .array(z.object({ ...dated, other493: z.number(), magnificent7: z.number(), spread: z.number() }))
      .register(z.globalRegistry, { description: 'growth of the S&P 500 without the seven largest, less theirs' }),
  });
}

export interface EarningsParams {
  /** Spread of growth at which the score is 1; fraction (0.1 is ten percentage points). */
  span: number;
  /** Days after which a published figure is stale. */
  maxAge: number;
  /** Largest distance between the two figures of a pair, in days. */
  maxPairGap: number;
}

export interface EarningsColumns extends PairColumns {
  pairs: readonly ObservationPair[];
}
