import { daysFromIso } from '../../dates/civil-dates.ts';

/** Plain decimal notation: Number() alone also takes "0x1733", " " and "1_0", which no price file means. */
const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The number in a cell, NaN if it is none. */
export const toNumber = (cell: string): number => (plainNumber.test(cell) ? Number(cell) : Number.NaN);

/** No exchange wrote prices down before, and none has yet after: such a date is a mistake, or no date. */
export const isYear = (year: number): boolean => year >= 1800 && year <= 2200;

const timeOfDay = /^[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?(Z|UTC|[+-]\d{2}:?\d{2}))?$/;

/** The civil day as written in an ISO cell, whatever time and offset follow it; NaN if it is none from 1800 to 2200. */
export function toDay(cell: string): number {
  if (cell.length > 10 && !timeOfDay.test(cell.slice(10))) return Number.NaN;
  return isYear(Number(cell.slice(0, 4))) ? daysFromIso(cell.slice(0, 10)) : Number.NaN;
}
