/** A published figure with the day on which it was known: a forward P/E, an estimate, a policy fact. */
export interface Observation {
  /** Days since 1970-01-01. */
  day: number;
  /** What was observed, for example `pe-small`. */
  series: string;
  value: number;
  unit: string;
  /** For a P/E `forward` or `trailing`, for growth the year or quarter that it is of: different ones are never mixed. */
  basis: string;
  /** Who worked the figure out; only figures of one provider are set against each other. */
  provider: string;
  /** Index that the figure is of, where the provider says so: a small-cap P/E is mostly the S&P SmallCap 600's. */
  index?: string | undefined;
  /** Publisher and title of the page or article. */
  source?: string | undefined;
  url?: string | undefined;
  note?: string | undefined;
}
