import { daysFromCivil, daysFromIso } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { Market } from '../../market/market.ts';
import { snapToZero } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';

/** Days and closes: an index's own file, or one index on the common sessions. */
export interface Closes {
  days: Int32Array;
  closes: Float64Array;
}

/** Row of a day, -1 where it has none. */
export function rowOfDay({ days }: Pick<Closes, 'days'>, iso: string): number {
  const day = daysFromIso(iso);
  const row = countThrough(days, day) - 1;
  return days[row] === day ? row : -1;
}

/** Return between two rows, a fraction; rounding errors around zero are zero. */
export const gain = (closes: Float64Array, from: number, to: number): number =>
  snapToZero(valueAt(closes, to) / valueAt(closes, from) - 1);

/** Row of a year's last session: of its last day or, where that is later, the file's. NaN where the file begins later. */
export function yearEnd({ days }: Pick<Closes, 'days'>, year: number): number {
  const row = countThrough(days, daysFromCivil(year, 12, 31)) - 1;
  return row >= 0 && valueAt(days, row) >= daysFromCivil(year, 12, 1) ? row : Number.NaN;
}

/** Whether the market has a day after a year's last session. */
export const isOver = ({ days }: Pick<Market, 'days'>, year: number): boolean =>
  valueAt(days, days.length - 1) > daysFromCivil(year, 12, 30);

/** Row of the last session of a year that is over; NaN where it is not, or where the market begins later. */
export const finalYearEnd = (market: Market, year: number): number =>
  isOver(market, year) ? yearEnd(market, year) : Number.NaN;
