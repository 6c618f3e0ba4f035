import { civilFromDays } from '../../dates/civil-dates.ts';
import type { MacroSeries } from '../../market/macro-series.ts';

/** Year-on-year inflation by month, in whole tenths of a percent as published. */
export interface YearOnYear {
  /** Month number of each row: months since the year 0. */
  months: Int32Array;
  /** Rates in tenths of a percent; NaN where the month a year before is missing. */
  tenths: Float64Array;
  /** Change of the rate over `over` months in tenths of a point; NaN where either rate is unknown. */
  change: Float64Array;
}

const monthOf = (day: number) => {
  const { year, month } = civilFromDays(day);
  return year * 12 + month - 1;
};

/** To the nearest tenth of a percent, halves away from zero; rounding errors just below a half count as a half. */
function toTenths(growth: number): number {
  const tenths = growth * 1000;
  return Math.sign(tenths) * Math.floor(Math.abs(tenths) + 0.5 + 1e-9);
}

/**
 * Year-on-year change of a monthly index and its change over some months. Row `i` reads rows `0..i` of the series.
 *
 * @param over - months between the two rates
 */
export function yearOnYear({ days, values }: MacroSeries, lookback: number): YearOnYear {
  const months = days.map(monthOf);
  const rowOf = new Map(Array.from(months, (month, row) => [month, row]));
  const before = (column: Float64Array, row: number, lag: number) =>
    column[rowOf.get((months[row] ?? 0) - lag) ?? -1] ?? Number.NaN;
  const tenths = values.map((value, row) => {
    const yearAgo = before(values, row, 12);
    return toTenths((value - yearAgo) / yearAgo);
  });
  return { months, tenths, change: tenths.map((rate, row) => rate - before(tenths, row, lookback)) };
}
