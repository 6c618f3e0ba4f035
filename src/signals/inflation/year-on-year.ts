import { civilFromDays } from '../../dates/civil-dates.ts';
import type { MacroSeries } from '../../market/macro-series.ts';

/** Inflation of each month of a monthly index, in whole tenths of a percent as it is published. */
export interface YearOnYear {
  /** Months since the year 0 of each row. */
  months: Int32Array;
  /** Tenths of a percent; NaN where the month a year before is missing. */
  tenths: Float64Array;
  /** Tenths of a point against the month so many months before; NaN where it or its own year before is missing. */
  change: Float64Array;
}

const monthOf = (day: number) => {
  const { year, month } = civilFromDays(day);
  return year * 12 + month - 1;
};

/** To the nearest tenth of a percent, halves away from zero; a half that floating point has missed by dust is one. */
function toTenths(growth: number): number {
  const tenths = growth * 1000;
  return Math.sign(tenths) * Math.floor(Math.abs(tenths) + 0.5 + 1e-9);
}

/**
 * Year-on-year change of a monthly index and its change over some months. Row `i` reads rows `0..i` of the series.
 *
 * @param over - months between the two rates
 */
export function yearOnYear({ days, values }: MacroSeries, over: number): YearOnYear {
  const months = days.map(monthOf);
  const rowOf = new Map(Array.from(months, (month, row) => [month, row]));
  const before = (column: Float64Array, row: number, lag: number) =>
    column[rowOf.get((months[row] ?? 0) - lag) ?? -1] ?? Number.NaN;
  const tenths = values.map((value, row) => {
    const yearAgo = before(values, row, 12);
    return toTenths((value - yearAgo) / yearAgo);
  });
  return { months, tenths, change: tenths.map((rate, row) => rate - before(tenths, row, over)) };
}
