import type { SignalColumns } from '../signal.ts';

export interface RelativeStrengthParams {
  lookback: number;
}

export interface RelativeStrengthColumns extends SignalColumns {
  /** Log of the ratio of small to large. */
  ratio: Float64Array;
}

/** The ratio above or below its year's mean, and rising or falling over a month. */
export const quadrants = ['leading', 'weakening', 'lagging', 'improving'] as const;

/** Figures behind the reading of row `t`. */
export type RelativeStrengthEvidence = {
  /** Null if the level or the change is 0. */
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
