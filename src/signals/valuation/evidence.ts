import type { ObservationPair, PairColumns } from '../observation-pairs.ts';

export interface ValuationParams {
  /** Discount at which the score is 0, and how much more makes it 1; fractions. */
  fairDiscount: number;
  span: number;
  /** Days after which a published figure is too old to speak of today. */
  staleAfter: number;
  /** Days that may lie between the two figures of a pair. */
  pairedWithin: number;
}

export interface ValuationColumns extends PairColumns {
  pairs: readonly ObservationPair[];
}

export const discount = (pair: ObservationPair) => 1 - pair.small.value / pair.large.value;
