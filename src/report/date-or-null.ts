import { isoDate } from '../dates/civil-dates.ts';

/** A day as JSON has it: an ISO date, or null where there is none. */
export const dateOrNull = (day: number | null): string | null => (day === null ? null : isoDate(day));
