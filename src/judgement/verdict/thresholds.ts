/** Limits of the composite. */
export interface Thresholds {
  /** Size at which a direction is taken. */
  enter: number;
  /** Size below which it is dropped. */
  exit: number;
  /** Share of the weight that must be known or not applicable for a verdict. */
  minCoverage: number;
}

export const thresholds: Thresholds = { enter: 0.2, exit: 0.1, minCoverage: 0.6 };
