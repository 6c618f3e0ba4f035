import { civilFromDays, daysFromCivil, isCivilDate, isoDate } from '../dates/civil-dates.ts';
import { type Market, rowOn } from '../market/market.ts';

/** The same date `years` earlier; 29 February becomes the 28th in a year without one. */
function yearsBefore(day: number, years: number): number {
  const { year, month, day: ofMonth } = civilFromDays(day);
  return daysFromCivil(year - years, month, isCivilDate(year - years, month, ofMonth) ? ofMonth : ofMonth - 1);
}

/**
 * Returns to row `t` over calendar years, from the last common session on or before the same date.
 *
 * @returns fractions and the date of that session; NaN and null if it lies before the first common session
 */
export function returnsOverYears(market: Market, t: number, years: number) {
  const { days, large, small } = market;
  const from = rowOn(market, yearsBefore(days[t] ?? Number.NaN, years));
  const total = (closes: Float64Array) => (closes[t] ?? Number.NaN) / (closes[from] ?? Number.NaN) - 1;
  return { from: from < 0 ? null : isoDate(days[from] ?? 0), large: total(large), small: total(small) };
}
