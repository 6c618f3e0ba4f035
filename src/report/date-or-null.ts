import { isoDate } from '../dates/civil-dates.ts';

/** A day in JSON: an ISO date, or null. */
export const dateOrNull = (day: number | null): string | null => (day === null ? null : isoDate(day));
