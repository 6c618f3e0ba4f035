import { daysFromIso } from '../core/civil-dates.ts';

/** Plain decimal notation: Number() alone also takes "0x1733", " " and "1_0", which no price file means. */
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/** The number in a cell, NaN if it is none. */
export const toNumber = (cell: string): number => (plainNumber.test(cell) ? Number(cell) : Number.NaN);

const timeOfDay = /^[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?(Z|UTC|[+-]\d{2}:?\d{2}))?$/;

/** The civil day as written in an ISO cell, whatever time and offset follow it; NaN if it is none. */
export function toDay(cell: string): number {
  if (cell.length > 10 && !timeOfDay.test(cell.slice(10))) return Number.NaN;
  return daysFromIso(cell.slice(0, 10));
}
