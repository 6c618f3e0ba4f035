import type { ObservationPair, PairColumns } from '../observation-pairs.ts';

export interface ValuationParams {
  /** Discount at which the score is 0, and how much more gives 1; fractions. */
  fairDiscount: number;
  span: number;
  /** Days after which a published figure is stale. */
  maxAge: number;
  /** Largest distance between the two figures of a pair, in days. */
  maxPairGap: number;
  /** The only provider whose figures count, beside those of the command line; null for any. */
  provider: string | null;
}

export interface ValuationColumns extends PairColumns {
  pairs: readonly ObservationPair[];
}

/** Discount of small caps by P/E, a fraction; negative if they are more expensive. */
export const discount = (pair: ObservationPair) => 1 - pair.small.value / pair.large.value;
