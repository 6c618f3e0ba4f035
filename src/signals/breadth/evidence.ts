import type { SignalColumns } from '../signal.ts';

export interface BreadthParams {
  /** Sessions in the mean. */
  window: number;
  /** Distance from one half that makes the score 1. */
  span: number;
}

export interface BreadthColumns extends SignalColumns {
  /** Share of stocks that rose on the day, a fraction; NaN where unknown. */
  share: Float64Array;
}

/** Figures behind the reading of row `t`. */
export type BreadthEvidence = {
  /** Share of rising stocks on the day, and the mean; fractions. */
  share: number;
  mean: number;
  published: number;
  abovePublished: boolean | null;
  universe: 'small caps' | 'NYSE';
  /** Whether NYSE issues stand in for small caps. */
  proxy: boolean;
};
