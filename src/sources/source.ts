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
  /** Name of the index that a fund stands in for. It has a file of its own and is never spliced onto the index. */
  standsInFor?: string;
  /** True if `--from auto` leaves it to other sources. */
  isOnRequest?: boolean;
}

/** An account's key, from the environment only. */
interface SourceKey {
  /** Environment variable that holds it. */
  variable: string;
  /** Headers that carry it: in an address it would end in logs. */
  headers(key: string): Record<string, string>;
  /** Page where a person gets one. */
  page: string;
}

/** A website that offers series. */
export interface Source {
  /** Equal to the file name. */
  id: string;
  /** Name for a person. */
  name: string;
  series: readonly RemoteSeries[];
  key?: SourceKey;
  /** Headers beyond those of every request. */
  headers?: Readonly<Record<string, string>>;
  /**
   * Addresses of one answer: the first, then others for when that one refuses.
   *
   * @param now - milliseconds since 1970-01-01T00:00Z
   * @param from - first day wanted; the whole history if undefined
   */
  addresses(symbol: string, now: number, from?: number): string[];
  /** Page where a person can download it by hand. */
  page(symbol: string): string;
  /**
   * Rows of an answer, ascending, without the days that have no figure. They may begin before the first day wanted.
   *
   * @param label - what the answer is, for messages
   * @throws UserError if it is not that series
   */
  rows(answer: string, symbol: string, label: string): Row[];
}
