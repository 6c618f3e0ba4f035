/** Limits of the composite. */
export interface Thresholds {
  /** Size at which a direction is taken. */
  enter: number;
  /** Size below which it is dropped. */
  leave: number;
  /** Share of the weight that must be known or not applicable for a verdict. */
  leastCoverage: number;
}

export const thresholds: Thresholds = { enter: 0.2, leave: 0.1, leastCoverage: 0.6 };
