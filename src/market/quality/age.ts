import { isoDate } from '../../dates/civil-dates.ts';
import { calendarStart, closeMinute, isSession, sessionsAfter } from '../../dates/nyse/calendar.ts';
import type { QualityNote } from '../../series/quality-note.ts';

/** The moment of the run as New York's clock shows it. */
export interface Now {
  /** Days since 1970-01-01. */
  day: number;
  /** Minutes after midnight. */
  minute: number;
}

/** The last day whose close is final: today only after the session. A clock before 1971 knows no session. */
export function lastFinishedDay({ day, minute }: Now): number {
  return day >= calendarStart && isSession(day) && minute < closeMinute(day) ? day - 1 : day;
}

/** Number of sessions closed since a day: the age of a file that ends on it. */
export const sessionsClosedSince = (day: number, now: Now): number => sessionsAfter(day, lastFinishedDay(now));

/** A note that rows of today's unfinished session, or of future days, are left out. */
export function unfinishedNote(laterDays: Int32Array, now: Now, file: string): QualityNote[] {
  const [first] = laterDays;
  if (first === undefined) return [];
  const message =
    first === now.day
      ? `${isoDate(first)} is not over in New York: its row is left out`
      : `rows from ${isoDate(first)} on are later than today and are left out`;
  return [{ code: first === now.day ? 'unfinished-bar' : 'future-rows', severity: 'warning', file, message }];
}
