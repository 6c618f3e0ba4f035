import type { SignalColumns } from '../signal.ts';

export interface OwnStrengthParams {
  /** Sessions of returns in each regression. */
  window: number;
}

export interface OwnStrengthColumns extends SignalColumns {
  /** Small-cap return of a session on which the large index stands still, as the regression has it. */
  alpha: Float64Array;
  /** Small-cap return for one of the large index. */
  beta: Float64Array;
  returns: { large: Float64Array; small: Float64Array };
}

/** Figures behind a reading. */
export type OwnStrengthEvidence = {
  /** Sessions of returns. */
  window: number;
  /** Fraction a year: daily alpha times 252. */
  alpha: number;
  beta: number;
  /** Share of small-cap variance that the large index leaves unexplained. */
  idiosyncraticShare: number;
};
