import type { SignalColumns } from '../signal.ts';

export interface StressParams {
  /** Percentiles, as fractions, above which the score is -0.5 and -1. */
  elevated: number;
  extreme: number;
}

/** A measure of stress on every session, with its percentile in five years. */
export interface Measure {
  id: string;
  level: Float64Array;
  percentile: Float64Array;
}

export interface StressColumns extends SignalColumns {
  measures: readonly Measure[];
}
