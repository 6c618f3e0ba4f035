import type { SignalColumns } from '../signal.ts';

export interface StressParams {
  /** Ranks above which the score is -0.5 and -1. */
  elevated: number;
  extreme: number;
}

/** One measure on the sessions, with its rank in five years. */
export interface Measure {
  id: string;
  level: Float64Array;
  percentile: Float64Array;
}

export interface StressColumns extends SignalColumns {
  measures: readonly Measure[];
}
