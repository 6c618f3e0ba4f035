import { yearOf } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import { calendarStart, sessionsAfter } from '../dates/nyse/calendar.ts';
import { firstSessions, lastSession } from '../dates/nyse/year-sessions.ts';
import { type CalendarYear, calendarYears } from './calendar-years.ts';

/** First year whose old year's last session the calendar of the NYSE knows. */
const firstKnownYear = yearOf(calendarStart) + 1;

/** A calendar year with its first sessions. */
export interface YearOpening extends CalendarYear {
  /** Row of the session that completes the opening; -1 before it, and if a session that it takes is missing. */
  opened: number;
  /** Sessions among those that the opening takes without a row, the old year's last included; ascending days. */
  missing: readonly number[];
}

/** Row of a day, -1 if it has none. */
function rowOf(days: Int32Array, day: number): number {
  const row = countThrough(days, day) - 1;
  return days[row] === day ? row : -1;
}

/**
 * Row of the `sessions`-th session of a year: by the exchange's calendar for the US triple, by the rows that are there for another.
 *
 * @returns -1 if it has no row
 */
export function sessionRow(
  days: Int32Array,
  { year, base, last }: CalendarYear,
  sessions: number,
  isUs: boolean,
): number {
  if (!isUs || year < firstKnownYear) return base + sessions <= last ? base + sessions : -1;
  return rowOf(days, firstSessions(year, sessions)[sessions - 1] ?? Number.NaN);
}

/** Number of the session of row `t` in a year that has it, from 1: by the exchange's calendar for the US triple. */
export const sessionNumber = (days: Int32Array, { year, base }: CalendarYear, t: number, isUs: boolean): number =>
  isUs && year >= firstKnownYear ? sessionsAfter(lastSession(year - 1), days[t] ?? 0) : t - base;

/** How many of a year's first sessions are known to have their rows, one after the other; -1 if the old year's last has none there. */
const regularSessions = new WeakMap<CalendarYear, number>();

/** Whether the rows from the old year's last session on are the year's first sessions. */
function isRegular(days: Int32Array, span: CalendarYear, sessions: number): boolean {
  const { year, base } = span;
  let present = regularSessions.get(span) ?? (days[base] === lastSession(year - 1) ? 0 : -1);
  if (present >= 0 && present < sessions) {
    const first = firstSessions(year, sessions);
    while (present < sessions && days[base + 1 + present] === first[present]) present++;
  }
  regularSessions.set(span, present);
  return present >= sessions;
}

const none: readonly number[] = [];

/** A year that misses no session. Written out: a start makes hundreds, and a copy by spreading takes ten times the memory. */
const openedAt = ({ year, base, last, complete }: CalendarYear, opened: number): YearOpening => ({
  year,
  base,
  last,
  complete,
  opened,
  missing: none,
});

function opening(days: Int32Array, year: CalendarYear, sessions: number, isUs: boolean): YearOpening {
  if (!isUs || year.year < firstKnownYear) return openedAt(year, sessionRow(days, year, sessions, isUs));
  // Nearly every year has a row for each session: this spares the searches, at every start.
  if (isRegular(days, year, sessions)) return openedAt(year, year.base + sessions);
  const [old, through] = [lastSession(year.year - 1), days[year.last] ?? 0];
  const taken = [old, ...firstSessions(year.year, sessions).slice(0, sessions)].filter((day) => day <= through);
  const missing = taken.filter((day) => rowOf(days, day) < 0);
  const base = rowOf(days, old);
  const opened = missing.length > 0 ? -1 : sessionRow(days, year, sessions, isUs);
  return { ...year, base: base < 0 ? year.base : base, opened, missing };
}

/** By days, then by the number of sessions; of the US triple or not. */
const known = [true, false].map(() => new WeakMap<Int32Array, Map<number, readonly YearOpening[]>>());

/**
 * The years of some days with their first sessions. The US triple's are those of the exchange: a row on a holiday is none, and a
 * session without a row is named.
 *
 * @param days - ascending days since 1970-01-01
 * @param sessions - number that an opening takes
 */
export function yearOpenings(days: Int32Array, sessions: number, isUs: boolean): readonly YearOpening[] {
  const memo = known[isUs ? 0 : 1];
  const ofDays = memo?.get(days) ?? new Map<number, readonly YearOpening[]>();
  memo?.set(days, ofDays);
  const found = ofDays.get(sessions) ?? calendarYears({ days }).map((year) => opening(days, year, sessions, isUs));
  ofDays.set(sessions, found);
  return found;
}

/** The last year of some days with its first sessions. */
export function lastOpening(days: Int32Array, sessions: number, isUs: boolean): YearOpening | undefined {
  const year = calendarYears({ days }).at(-1);
  return year && opening(days, year, sessions, isUs);
}
