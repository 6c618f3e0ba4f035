import type { AgainstLargeColumns } from '../against-large.ts';
import type { MegacapColumns } from './megacap-weight.ts';

export interface ConcentrationParams {
  lookback: number;
  /** Mega-cap share of the large index above which it counts as concentrated; fraction. */
  minWeight: number;
  /** Sessions over which that share must have fallen. */
  weightLookback: number;
  /** Days after which a published weight is stale. */
  maxAge: number;
}

/** With the mega-cap weight if the equal-weight index is not supplied; null otherwise. */
export interface ConcentrationColumns extends AgainstLargeColumns {
  megacaps: MegacapColumns | null;
}

/** Figures behind the reading of row `t`. */
export type ConcentrationEvidence = {
  /** Log return of equal weight less the index over 63 sessions. */
  change63: number;
  /** Share of the large index, on the day and `weightLookback` sessions before; fractions. */
  megacapWeight: number;
  megacapWeightBefore: number;
};
