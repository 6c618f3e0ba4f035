import { countThrough } from '../dates/count-through.ts';

/** The three places of a rotation: what is rotated out of, into, and the third that tells growth from size. */
export const roles = ['large', 'small', 'growth'] as const;
export type Role = (typeof roles)[number];

/** Whether a name is that of one of the three places. */
export const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/** Where a series came from, for the report and for messages. */
export interface Origin {
  /** File name as the user gave it. */
  file: string;
  /** Reader that recognised the content. */
  reader: string;
  /** Column that the closes were taken from, as written in the file. */
  column: string;
  /** Symbol or name found in the content, or null. */
  symbol: string | null;
}

/** One index or macro series as a reader found it: civil days ascending and unique, closes finite and positive. */
export interface Series {
  id: string;
  /** Days since 1970-01-01. */
  days: Int32Array;
  closes: Float64Array;
  origins: readonly Origin[];
}

/** The first `count` rows, sharing memory. */
export const head = (series: Series, count: number): Series => ({
  ...series,
  days: series.days.subarray(0, count),
  closes: series.closes.subarray(0, count),
});
/** Rows on or before `day`: the only way a series is cut, so that a replayed day sees what was there that day. */
export const until = (series: Series, day: number): Series => head(series, countThrough(series.days, day));

/** Whether two series have the same days and the same closes. */
export const isSameSeries = (one: Pick<Series, 'days' | 'closes'>, other: Pick<Series, 'days' | 'closes'>): boolean =>
  one.days.length === other.days.length &&
  one.days.every((day, row) => day === other.days[row]) &&
  one.closes.every((close, row) => close === other.closes[row]);
