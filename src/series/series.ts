import { countThrough } from '../dates/count-through.ts';

/** The three indices of a rotation: the one rotated out of, the one rotated into, and a third that separates growth from size. */
export const roles = ['large', 'small', 'growth'] as const;
export type Role = (typeof roles)[number];

/** Whether a text names one of the three roles. */
export const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/** Where a series comes from, for reports and messages. */
export interface Origin {
  /** File name as the user wrote it. */
  file: string;
  /** Id of the reader that matched the content. */
  reader: string;
  /** Column of the closes, as written in the file. */
  column: string;
  /** Symbol or name found in the content, or null. */
  symbol: string | null;
  /** True if its closes include dividends. */
  totalReturn?: boolean;
  /** First and last day of its rows, where several files were spliced: days since 1970-01-01. */
  span?: { first: number; last: number };
}

/** One index or macro series as a reader found it: civil days ascending and unique, closes finite and positive. */
export interface Series {
  id: string;
  /** Days since 1970-01-01. */
  days: Int32Array;
  closes: Float64Array;
  origins: readonly Origin[];
}

/** The first `count` rows of a series, in shared memory; the series itself if it has no more. */
export const head = (series: Series, count: number): Series =>
  count >= series.days.length
    ? series
    : { ...series, days: series.days.subarray(0, count), closes: series.closes.subarray(0, count) };
/** The rows on or before a day, in shared memory. A series is cut only here, so that a replayed day sees what was known then. */
export const until = (series: Series, day: number): Series => head(series, countThrough(series.days, day));

/** Whether two series have the same days and the same closes. */
export const isSameSeries = (one: Pick<Series, 'days' | 'closes'>, other: Pick<Series, 'days' | 'closes'>): boolean =>
  one.days.length === other.days.length &&
  one.days.every((day, row) => day === other.days[row]) &&
  one.closes.every((close, row) => close === other.closes[row]);
