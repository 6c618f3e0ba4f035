import type { SignalColumns } from '../signal.ts';

export interface FirstFiveDaysParams {
  sessions: number;
  /** First year of the evidence: the S&P 500 had 90 members before. */
  from: number;
  /** Last year of the published figures. */
  publishedTo: number;
  /** A start counts as reversed further below the old year's close than this fraction of it. */
  reversedBelow: number;
}

export interface FirstFiveDaysColumns extends SignalColumns {
  /** The old year's last close; NaN where there is none. */
  base: Float64Array;
}
