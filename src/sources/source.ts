/** One dated figure as the source writes it: digits, not a parsed number, so that none is lost. */
export interface Row {
  /** Days since 1970-01-01. */
  day: number;
  value: string;
}

/** A series that a source offers. */
export interface RemoteSeries {
  /** As `--series` names it; its file is this name and ".csv". */
  name: string;
  /** As the source names it. */
  symbol: string;
  /** Second column of the file: `close` for daily levels that are read as prices, `value` for anything else. */
  column: 'close' | 'value';
  /** True if the source offers only the last few years: rows that have left its window are then kept. */
  isRolling?: boolean;
}

/** A website that offers series. */
export interface Source {
  /** Equal to the file name. */
  id: string;
  /** Name for a person. */
  name: string;
  series: readonly RemoteSeries[];
  /** Address of the whole history. @param now - milliseconds since 1970-01-01T00:00Z */
  address(symbol: string, now: number): string;
  /** Page where a person can download it by hand. */
  page(symbol: string): string;
  /**
   * Rows of an answer, ascending, without the days that have no figure.
   *
   * @param label - what the answer is, for messages
   * @throws UserError if it is not that series
   */
  rows(answer: string, symbol: string, label: string): Row[];
}
