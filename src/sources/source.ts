/** One dated figure as the source wrote it: its digits are kept, not a number made of them. */
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
  /** Whether the source gives only the last few years: what has left its window is then kept. */
  isRolling?: boolean;
}

/** A place in the network that series come from. */
export interface Source {
  /** Equal to the file name. */
  id: string;
  /** As a person calls it. */
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
   * @throws UserError where it is not that series
   */
  rows(answer: string, symbol: string, label: string): Row[];
}
