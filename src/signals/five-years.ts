import { isoDate } from '../dates/civil-dates.ts';
import { rollingMaximum, rollingMinimum } from '../stats/rolling/rolling-extrema.ts';
import { rollingPercentile } from '../stats/rolling/rolling-percentile.ts';

import { fiveYears } from './names.ts';

export interface Lookback {
  window: number;
  minimum: number;
}

export const percentileOver = (x: Float64Array, { window, minimum }: Lookback) => rollingPercentile(x, window, minimum);
export const minimumOver = (x: Float64Array, { window, minimum }: Lookback) => rollingMinimum(x, window, minimum);
export const maximumOver = (x: Float64Array, { window, minimum }: Lookback) => rollingMaximum(x, window, minimum);

/** The last known values through row `t`, to read only: at most `window` of them and none if they are fewer than `minimum`. */
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

/** What a figure of row `t` is held against: "in five years", or since which day where less is known. */
export function spanWords(column: Float64Array, t: number, days: Int32Array): string {
  if (lastKnown(column, t).length === fiveYears.window) return 'in five years';
  const first = column.findIndex((value) => !Number.isNaN(value));
  return `since ${isoDate(days[first] ?? Number.NaN)}`;
}
