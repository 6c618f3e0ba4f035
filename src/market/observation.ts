/** A published figure with the day on which it was known: a forward P/E, an estimate, a policy fact. */
export interface Observation {
  /** Days since 1970-01-01. */
  day: number;
  /** What was observed, for example `pe-small`. */
  series: string;
  value: number;
  unit: string;
  /** For a P/E `forward` or `trailing`: the two are never mixed. */
  basis: string;
  provider: string;
  /** Index that the figure is of, where the provider says so: a small-cap P/E is mostly the S&P SmallCap 600's. */
  index?: string | undefined;
}
