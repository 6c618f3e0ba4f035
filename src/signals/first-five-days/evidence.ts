import type { SignalColumns } from '../signal.ts';

export interface FirstFiveDaysParams {
  /** Sessions of the year over which its start is measured. */
  sessions: number;
  /** First year in the evidence: before it the S&P 500 had 90 members. */
  from: number;
  /** Last year in the published figures. */
  publishedTo: number;
  /** An up start counts as reversed once a close is below the old year's close by more than this fraction. */
  reversedBelow: number;
}

export interface FirstFiveDaysColumns extends SignalColumns {
  /** Last close of the old year; NaN where there is none. */
  base: Float64Array;
}
