import type { SignalColumns } from '../signal.ts';

export interface BreadthParams {
  /** Sessions of the mean. */
  window: number;
  /** Distance from one half that makes the score 1. */
  span: number;
}

export interface BreadthColumns extends SignalColumns {
  /** Part of the day's moves that were rises, a fraction; NaN where it is not known. */
  share: Float64Array;
}

/** Figures behind a reading. */
export type BreadthEvidence = {
  /** Share of rising stocks on the day, and the mean; fractions. */
  share: number;
  mean: number;
  published: number;
  overPublished: boolean | null;
  of: 'small caps' | 'NYSE';
  /** Whether the issues of the NYSE stand in for small caps. */
  proxy: boolean;
};
