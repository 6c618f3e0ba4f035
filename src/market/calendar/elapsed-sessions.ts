import { weekday } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import { calendarStart, isSession, sessionsAfter } from '../../dates/nyse/calendar.ts';
import type { Labels } from '../../series/labels.ts';
import type { Market } from '../market.ts';

/** Which weekdays have sessions, Monday first. */
type Week = readonly boolean[];

const mondayToFriday: Week = [true, true, true, true, true, false, false];
/** Until September 1952 the NYSE had sessions on Saturdays. */
const lastSaturday = -6305;
const daysInYear = 365;
/** A weekday on which an exchange is open is in most weeks of a year: a quarter of them leaves out single extra sessions. */
const minWeeks = 13;
/** Rows that it takes to infer an exchange's week from its days. */
const minRows = 100;

/** The weekdays on which another exchange than the NYSE traded in its last year; Monday to Friday where too little is known. */
function tradedWeek(days: Int32Array): Week {
  const lastYear = days.subarray(countThrough(days, (days.at(-1) ?? 0) - daysInYear));
  if (lastYear.length < minRows) return mondayToFriday;
  const counts = new Int32Array(7);
  for (const day of lastYear) {
    const of = weekday(day);
    counts[of] = (counts[of] ?? 0) + 1;
  }
  return Array.from(counts, (count) => count >= minWeeks);
}

/** Number of days of such weeks after a day, up to and including another. */
function weekdaysAfter(day: number, through: number, week: Week): number {
  const weeks = Math.max(0, Math.floor((through - day) / 7));
  let count = weeks * week.filter(Boolean).length;
  for (let rest = day + weeks * 7 + 1; rest <= through; rest++) if (week[weekday(rest)]) count++;
  return count;
}

/** Sessions of the NYSE; before 1971, where its calendar is not known, weekdays. */
function nyseSessionsAfter(day: number, through: number): number {
  const before = day < calendarStart ? weekdaysAfter(day, Math.min(through, calendarStart - 1), mondayToFriday) : 0;
  return before + (through < calendarStart ? 0 : sessionsAfter(Math.max(day, calendarStart), through));
}

/**
 * Number of exchange sessions after a day, up to and including another. Only the NYSE's calendar is known: for other exchanges
 * every day counts that falls on a weekday of their last year.
 */
export const elapsedSessions = (
  { labels, days }: Pick<Market, 'labels' | 'days'>,
  day: number,
  through: number,
): number => (labels.isUs ? nyseSessionsAfter(day, through) : weekdaysAfter(day, through, tradedWeek(days)));

/** Whether the exchange may have been open: for exchanges other than the NYSE, and before 1971, only weekends are ruled out. */
export function mayBeSession({ labels, days }: { labels: Labels; days: Int32Array }, day: number): boolean {
  if (!labels.isUs) return tradedWeek(days)[weekday(day)] === true;
  if (day >= calendarStart) return isSession(day);
  return mondayToFriday[weekday(day)] === true || (day <= lastSaturday && weekday(day) === 5);
}
