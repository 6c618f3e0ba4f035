import { daysFromCivil, weekday } from '../civil-dates.ts';
import { closedDaysOf, isSession } from './calendar.ts';

const known = new Map<number, number[]>();

/**
 * The first sessions of a year, without the table of the whole year. A start reads those of forty years, so the loop counts weekdays
 * itself.
 *
 * @param year - from 1971 on
 * @param count - no more than the year has
 * @returns at least `count` ascending days since 1970-01-01
 * @example firstSessions(2026, 1)[0]; // => 20455
 */
export function firstSessions(year: number, count: number): readonly number[] {
  const days = known.get(year) ?? [];
  if (days.length >= count) return days;
  known.set(year, days);
  const closed = closedDaysOf(year);
  let day = (days.at(-1) ?? daysFromCivil(year, 1, 1) - 1) + 1;
  for (let ofWeek = weekday(day); days.length < count; day++) {
    if (ofWeek < 5 && !closed.includes(day)) days.push(day);
    ofWeek = ofWeek === 6 ? 0 : ofWeek + 1;
  }
  return days;
}

const lastSessions = new Map<number, number>();

/** The last session of a year from 1971 on, in days since 1970-01-01. */
export function lastSession(year: number): number {
  const found = lastSessions.get(year);
  if (found !== undefined) return found;
  let day = daysFromCivil(year, 12, 31);
  while (!isSession(day)) day--;
  lastSessions.set(year, day);
  return day;
}
