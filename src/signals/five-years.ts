import { isoDate } from '../dates/civil-dates.ts';
import { rollingMaximum, rollingMinimum } from '../stats/rolling/rolling-extrema.ts';
import { rollingPercentile } from '../stats/rolling/rolling-percentile.ts';
import { fiveYears } from './names.ts';

/** A rolling window over known values. */
export interface Lookback {
  /** Known values in the window, at most. */
  window: number;
  /** Known values below which the result is NaN. */
  minimum: number;
}

export const percentileOver = (x: Float64Array, { window, minimum }: Lookback) => rollingPercentile(x, window, minimum);
export const minimumOver = (x: Float64Array, { window, minimum }: Lookback) => rollingMinimum(x, window, minimum);
export const maximumOver = (x: Float64Array, { window, minimum }: Lookback) => rollingMaximum(x, window, minimum);

/** The last `window` known values through row `t`, read-only; none if there are fewer than `minimum`. */
export function lastKnown(column: Float64Array, t: number, { window, minimum }: Lookback = fiveYears): Float64Array {
  const latest = column.subarray(Math.max(0, t + 1 - window), t + 1);
  if (latest.length === window && !latest.includes(Number.NaN)) return latest;
  const values = new Float64Array(window);
  let first = window;
  for (let i = t; i >= 0 && first > 0; i--) {
    const value = column[i] ?? Number.NaN;
    if (!Number.isNaN(value)) values[--first] = value;
  }
  return window - first < minimum ? new Float64Array(0) : values.subarray(first);
}

/** The period that a figure on row `t` is compared with: "in five years", or "since" a day if less is known. */
export function spanWords(column: Float64Array, t: number, days: Int32Array): string {
  if (lastKnown(column, t).length === fiveYears.window) return 'in five years';
  const first = column.findIndex((value) => !Number.isNaN(value));
  return `since ${isoDate(days[first] ?? Number.NaN)}`;
}
