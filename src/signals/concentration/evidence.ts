import type { AgainstLargeColumns } from '../against-large.ts';
import type { MegacapColumns } from './megacap-weight.ts';

export interface ConcentrationParams {
  lookback: number;
  /** Share of the large index above which mega caps weigh too much; fraction. */
  heavyFrom: number;
  /** Sessions over which their weight has to have fallen. */
  fallsOver: number;
  /** Days after which a published weight is too old to speak of today. */
  staleAfter: number;
}

/** The weight of the mega caps where nobody gave the equal-weight index; null beside that. */
export interface ConcentrationColumns extends AgainstLargeColumns {
  megacaps: MegacapColumns | null;
}

/** Figures behind a reading. */
export type ConcentrationEvidence = {
  /** Log return of equal weight less the index over 63 sessions. */
  change63: number;
  /** Share of the large index, today and so many sessions before; fractions. */
  megacapWeight: number;
  megacapWeightBefore: number;
};
