import type { MacroSeries } from '../../market/macro-series.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { SignalColumns } from '../signal.ts';

/** Days by which a weekly date may be off, because of a holiday. */
const dateTolerance = 3;

export const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether the `count` figures up to a row are of consecutive weeks. */
function isWeekly({ days }: MacroSeries, row: number, count: number): boolean {
  for (let i = row - count + 2; i <= row; i++)
    if (Math.abs(valueAt(days, i) - valueAt(days, i - 1) - 7) > dateTolerance) return false;
  return row + 1 >= count;
}

export interface FlowsParams {
  /** Weeks in the mean flow, and weeks in the mean absolute flow that it is divided by. */
  shortWindow: number;
  longWindow: number;
}

export interface FlowsColumns extends SignalColumns {
  /** Row of the week in force, -1 where none is known. */
  inForce: Int32Array;
}

/** Mean flow of the last weeks over the mean absolute flow; NaN where a week is missing or every flow is 0. Row `i` reads rows up to `i`. */
export function pressure(series: MacroSeries, { shortWindow, longWindow }: FlowsParams): Float64Array {
  const { values } = series;
  return values.map((_, row) => {
    if (!isWeekly(series, row, Math.max(longWindow, shortWindow))) return Number.NaN;
    const size = mean(values.subarray(row + 1 - longWindow, row + 1).map(Math.abs));
    return mean(values.subarray(row + 1 - shortWindow, row + 1)) / (size > 0 ? size : Number.NaN);
  });
}

/** Figures behind the reading of row `t`, in the file's unit. */
export type FlowsEvidence = {
  week: string | null;
  knownOn: string | null;
  flow: number;
  meanFlow: number;
  meanAbsoluteFlow: number;
};
