import { weekday } from '../../dates/civil-dates.ts';
import { isSession, sessionsAfter } from '../../dates/nyse/calendar.ts';
import type { Labels } from '../../series/labels.ts';

const saturday = 5;

/** Number of weekdays after a day, up to and including another. */
function weekdaysAfter(day: number, through: number): number {
  const weeks = Math.max(0, Math.floor((through - day) / 7));
  let count = weeks * 5;
  for (let rest = day + weeks * 7 + 1; rest <= through; rest++) if (weekday(rest) < saturday) count++;
  return count;
}

/**
 * Number of exchange sessions after a day, up to and including another. Only the NYSE's calendar is known: for other exchanges
 * every weekday counts.
 */
export const elapsedSessions = ({ isUs }: Labels, day: number, through: number): number =>
  isUs ? sessionsAfter(day, through) : weekdaysAfter(day, through);

/** Whether the exchange may have been open: for exchanges other than the NYSE only weekends are ruled out. */
export const mayBeSession = ({ isUs }: Labels, day: number): boolean =>
  isUs ? isSession(day) : weekday(day) < saturday;
