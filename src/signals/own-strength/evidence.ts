import type { SignalColumns } from '../signal.ts';

export interface OwnStrengthParams {
  /** Sessions of returns in each regression. */
  window: number;
}

export interface OwnStrengthColumns extends SignalColumns {
  /** Intercept of the regression: daily small-cap return if the large index does not move. */
  alpha: Float64Array;
  /** Slope of the regression on the large index. */
  beta: Float64Array;
  returns: { large: Float64Array; small: Float64Array };
}

/** Figures behind the reading of row `t`. */
export type OwnStrengthEvidence = {
  /** Sessions of returns. */
  window: number;
  /** Fraction a year: daily alpha times 252. */
  alpha: number;
  beta: number;
  /** Share of small-cap variance that the large index leaves unexplained. */
  idiosyncraticShare: number;
};
