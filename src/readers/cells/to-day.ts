import { daysFromIso } from '../../dates/civil-dates.ts';

const timeOfDay = /^[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?(Z|[A-Z]{3,4}|[+-]\d{2}(:?\d{2})?))?$/;

/** True for 1800 to 2200: no exchange has closes of other years, so such a date is a mistake or not a date. */
export const isYear = (year: number): boolean => year >= 1800 && year <= 2200;

/**
 * The civil day of an ISO cell, whatever time and offset follow it.
 *
 * @returns days since 1970-01-01; NaN if it is not a day from 1800 to 2200
 * @example toDay('2025-01-02T16:00:00-05:00'); // => 20090
 */
export function toDay(cell: string): number {
  if (cell.length > 10 && !timeOfDay.test(cell.slice(10))) return Number.NaN;
  return isYear(Number(cell.slice(0, 4))) ? daysFromIso(cell.slice(0, 10)) : Number.NaN;
}
