import type { SignalColumns } from '../signal.ts';

export interface RelativeStrengthParams {
  lookback: number;
}

export interface RelativeStrengthColumns extends SignalColumns {
  /** Log of small over large. */
  ratio: Float64Array;
}

/** Level above or below its year, and rising or falling over a month. */
export const quadrants = ['leading', 'weakening', 'lagging', 'improving'] as const;

/** Figures behind a reading. */
export type RelativeStrengthEvidence = {
  /** Null where the level or the change has no direction. */
  quadrant: (typeof quadrants)[number] | null;
  /** Log return over 21 sessions. */
  change21: number;
  /** Return over three years, small less large. */
  excess3y: number;
  peakSince: string;
  peakOn: string;
  /** Small over large against its peak, a fraction. */
  sincePeak: number;
};
