/**
 * Sessions of the New York Stock Exchange (and of Nasdaq, which has kept the same days since 1971), from 1971 on.
 * No `Date` and no `Intl`: the calendar is read at every start of the program.
 */
import { daysFromCivil, isoDate, weekday, yearOf } from '../civil-dates.ts';
import { countThrough } from '../count-through.ts';
import { closuresOf, earlyClosesOf } from './holidays-and-closures.ts';

/** First day that the calendar knows: 1971-01-01. */
export const calendarStart: number = daysFromCivil(1971, 1, 1);

const closuresByYear = new Map<number, readonly number[]>();

/** Weekdays of a year from 1971 on without a session, cached. */
export function closedDaysOf(year: number): readonly number[] {
  const days = closuresByYear.get(year) ?? closuresOf(year);
  closuresByYear.set(year, days);
  return days;
}

const sessionsByYear = new Map<number, Int32Array>();

/** Sessions of one year, cached. A start reads forty years, so the loop counts weekdays itself and allocates once. */
function sessionsOf(year: number): Int32Array {
  const known = sessionsByYear.get(year);
  if (known) return known;
  const [first, end] = [daysFromCivil(year, 1, 1), daysFromCivil(year + 1, 1, 1)];
  const closed = new Uint8Array(366);
  for (const day of closedDaysOf(year)) closed[day - first] = 1;
  const sessions = new Int32Array(262);
  let count = 0;
  for (let day = first, ofWeek = weekday(first); day < end; day++) {
    if (ofWeek < 5 && closed[day - first] === 0) sessions[count++] = day;
    ofWeek = ofWeek === 6 ? 0 : ofWeek + 1;
  }
  const table = sessions.subarray(0, count);
  sessionsByYear.set(year, table);
  return table;
}

function inTable(day: number): number {
  if (Number.isInteger(day) && day >= calendarStart) return day;
  throw new RangeError(`the session table knows whole days from ${isoDate(calendarStart)} on, not ${day}`);
}

/** The parts of the yearly tables with from <= day <= to, in order. */
function partsBetween(from: number, to: number): Int32Array[] {
  const parts: Int32Array[] = [];
  const last = yearOf(inTable(to));
  for (let year = yearOf(inTable(from)); year <= last; year++) {
    const sessions = sessionsOf(year);
    parts.push(sessions.subarray(countThrough(sessions, from - 1), countThrough(sessions, to)));
  }
  return parts;
}

const countOf = (parts: readonly Int32Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

/** Weekdays without a session from one day to another, both included. */
export function closuresBetween(from: number, to: number): number[] {
  const days: number[] = [];
  const last = yearOf(inTable(to));
  for (let year = yearOf(inTable(from)); year <= last; year++)
    for (const day of closedDaysOf(year)) if (day >= from && day <= to) days.push(day);
  return days;
}

/**
 * Whether the exchange held a session on a day (days since 1970-01-01).
 *
 * @throws RangeError before {@link calendarStart}
 * @example isSession(daysFromIso('2025-01-09')); // => false
 */
export const isSession = (day: number): boolean =>
  weekday(inTable(day)) < 5 && !closedDaysOf(yearOf(day)).includes(day);

/**
 * The sessions of a span, both ends included.
 *
 * @param from - days since 1970-01-01, from {@link calendarStart} on
 * @param to - days since 1970-01-01; before `from` the span is empty
 * @returns ascending days since 1970-01-01
 * @throws RangeError if an end lies before {@link calendarStart} or is no whole day
 * @example sessionsBetween(daysFromIso('2025-12-24'), daysFromIso('2025-12-28')); // => [20446, 20448]
 */
export function sessionsBetween(from: number, to: number): Int32Array {
  const parts = partsBetween(from, to);
  const sessions = new Int32Array(countOf(parts));
  let count = 0;
  for (const part of parts) {
    sessions.set(part, count);
    count += part.length;
  }
  return sessions;
}

/**
 * Number of sessions after a day, up to and including another: 0 if `through` is not later.
 *
 * @throws RangeError if a day lies before {@link calendarStart} or is no whole day
 * @example sessionsAfter(daysFromIso('2026-01-08'), daysFromIso('2026-01-12')); // => 2
 */
export const sessionsAfter = (day: number, through: number): number => countOf(partsBetween(inTable(day) + 1, through));

/**
 * When a session closes: 960 (16:00), or 780 (13:00) on the regular short days since 1993.
 * Sessions cut short by weather or failure (1994-02-11, 1996-01-08, 1997-10-27, 2005-06-01) count as 960, and so does
 * 1999-12-31, on which published calendars disagree.
 *
 * @param day - days since 1970-01-01
 * @returns minutes after midnight in New York; NaN on a day without a session
 * @throws RangeError before {@link calendarStart}
 * @see https://www.nyse.com/markets/hours-calendars
 * @example closeMinute(daysFromIso('2025-11-28')); // => 780
 */
export function closeMinute(day: number): number {
  if (!isSession(day)) return Number.NaN;
  return earlyClosesOf(yearOf(day)).includes(day) ? 780 : 960;
}
