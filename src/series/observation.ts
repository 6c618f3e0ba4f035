/** A published figure with the day on which it became known: a forward P/E, an estimate, a policy rate. */
export interface Observation {
  /** Days since 1970-01-01. */
  day: number;
  /** What was observed, for example `pe-small`. */
  series: string;
  value: number;
  unit: string;
  /** For a P/E `forward` or `trailing`, for growth its year or quarter: figures of different bases are never mixed. */
  basis: string;
  /** Who computed the figure; only figures of one provider are compared. */
  provider: string;
  /** Index of the figure, if the provider names it: a small-cap P/E is mostly that of the S&P SmallCap 600. */
  index?: string | undefined;
  /** Publisher and title of the page or article. */
  source?: string | undefined;
  url?: string | undefined;
  note?: string | undefined;
  /** True for a figure of the command line: it holds on the verdict's day alone and is no history. */
  byHand?: boolean | undefined;
}
