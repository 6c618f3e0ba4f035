/**
 * Sessions of the New York Stock Exchange (and, since it opened in February 1971, of Nasdaq) by rule, from 1971 on.
 * No `Date` and no `Intl`: the calendar runs at every start of the program.
 *
 * @see https://www.nyse.com/markets/hours-calendars
 */
import { daysFromCivil, daysFromIso, isoDate, weekday, yearOf } from '../core/civil-dates.ts';
import { rowsThrough } from './series.ts';

/** First day that the calendar knows: 1971-01-01. */
export const calendarStart: number = daysFromCivil(1971, 1, 1);

/** The day (since 1970-01-01) on which a yearly event falls in a year. */
type DayOfYear = (year: number) => number;

const [monday, thursday, saturday, sunday] = [0, 3, 5, 6] as const;

const fixed =
  (month: number, day: number): DayOfYear =>
  (year) =>
    daysFromCivil(year, month, day);

/** The n-th such weekday of a month. */
const nth =
  (n: number, day: number, month: number): DayOfYear =>
  (year) => {
    const first = daysFromCivil(year, month, 1);
    return first + ((day - weekday(first) + 7) % 7) + 7 * (n - 1);
  };

const lastMondayOfMay: DayOfYear = (year) => {
  const last = daysFromCivil(year, 5, 31);
  return last - weekday(last);
};

const sundayToMonday =
  (on: DayOfYear): DayOfYear =>
  (year) =>
    on(year) + (weekday(on(year)) === sunday ? 1 : 0);

const nearestWeekday =
  (on: DayOfYear): DayOfYear =>
  (year) =>
    sundayToMonday(on)(year) - (weekday(on(year)) === saturday ? 1 : 0);

/** Two days before Easter Sunday, by the algorithm of Meeus, Jones and Butcher. */
function goodFriday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateEaster = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return daysFromCivil(year, 3, 22) + epact + toSunday - 7 * lateEaster - 2;
}

const thanksgiving = nth(4, thursday, 11);

const holidays: readonly { on: DayOfYear; from?: number }[] = [
  // New Year's Day on a Saturday is not made up for: the Friday before is the last session of the old year.
  { on: sundayToMonday(fixed(1, 1)) },
  { on: nth(3, monday, 1), from: 1998 }, // Martin Luther King, Jr. Day
  { on: nth(3, monday, 2) }, // Washington's Birthday
  { on: goodFriday },
  { on: lastMondayOfMay }, // Memorial Day
  { on: nearestWeekday(fixed(6, 19)), from: 2022 }, // Juneteenth
  { on: nearestWeekday(fixed(7, 4)) }, // Independence Day
  { on: nth(1, monday, 9) }, // Labor Day
  { on: thanksgiving },
  { on: nearestWeekday(fixed(12, 25)) }, // Christmas
];

/** Closed by decision, not by rule: a new one is one more line. */
const specialClosures: readonly (readonly [date: string, reason: string])[] = [
  ['1972-11-07', 'presidential election'],
  ['1972-12-28', 'mourning for Harry S. Truman'],
  ['1973-01-25', 'mourning for Lyndon B. Johnson'],
  ['1976-11-02', 'presidential election'],
  ['1977-07-14', 'New York City blackout'],
  ['1980-11-04', 'presidential election'],
  ['1985-09-27', 'Hurricane Gloria'],
  ['1994-04-27', 'mourning for Richard M. Nixon'],
  ['2001-09-11', 'attack on the World Trade Center'],
  ['2001-09-12', 'attack on the World Trade Center'],
  ['2001-09-13', 'attack on the World Trade Center'],
  ['2001-09-14', 'attack on the World Trade Center'],
  ['2004-06-11', 'mourning for Ronald W. Reagan'],
  ['2007-01-02', 'mourning for Gerald R. Ford'],
  ['2012-10-29', 'Hurricane Sandy'],
  ['2012-10-30', 'Hurricane Sandy'],
  ['2018-12-05', 'mourning for George H. W. Bush'],
  ['2025-01-09', 'mourning for Jimmy Carter'],
];

/** Sessions that end at 13:00, where the day is a session; before 1993 the hour was 14:00 and the days irregular. */
const earlyCloses: readonly DayOfYear[] = [
  (year) => thanksgiving(year) + 1,
  fixed(12, 24),
  (year) => {
    const fourth = daysFromCivil(year, 7, 4);
    // Until 2012 a Thursday holiday shortened the Friday after it instead of the day before.
    return year <= 2012 && weekday(fourth) === thursday ? fourth + 1 : fourth - 1;
  },
];
const earlyClosesFrom = 1993;
const singleEarlyCloses: readonly string[] = ['1997-12-26', '2003-12-26'];

const sessionsByYear = new Map<number, Int32Array>();

/** The sessions of one year, worked out once. */
function sessionsOf(year: number): Int32Array {
  const known = sessionsByYear.get(year);
  if (known) return known;
  const closed = holidays.filter(({ from = 0 }) => year >= from).map(({ on }) => on(year));
  for (const [date] of specialClosures) if (Number(date.slice(0, 4)) === year) closed.push(daysFromIso(date));
  const sessions: number[] = [];
  const end = daysFromCivil(year + 1, 1, 1);
  for (let day = daysFromCivil(year, 1, 1); day < end; day++) {
    if (weekday(day) < saturday && !closed.includes(day)) sessions.push(day);
  }
  const table = Int32Array.from(sessions);
  sessionsByYear.set(year, table);
  return table;
}

function known(day: number): number {
  if (Number.isInteger(day) && day >= calendarStart) return day;
  throw new RangeError(`the session table knows whole days from ${isoDate(calendarStart)} on, not ${day}`);
}

/** The parts of the yearly tables with from <= day <= to, in order. */
function partsBetween(from: number, to: number): Int32Array[] {
  const parts: Int32Array[] = [];
  for (let year = yearOf(known(from)); year <= yearOf(known(to)); year++) {
    const sessions = sessionsOf(year);
    parts.push(sessions.subarray(rowsThrough(sessions, from - 1), rowsThrough(sessions, to)));
  }
  return parts;
}

const countOf = (parts: readonly Int32Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

/**
 * Whether the exchange held a session on a day (days since 1970-01-01).
 *
 * @throws RangeError before {@link calendarStart}
 * @example isSession(daysFromIso('2025-01-09')); // => false
 */
export const isSession = (day: number): boolean => countOf(partsBetween(day, day)) === 1;

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
 * How many sessions lie after a day, through another: 0 where `through` is not later.
 *
 * @throws RangeError if a day lies before {@link calendarStart} or is no whole day
 * @example sessionsAfter(daysFromIso('2026-01-08'), daysFromIso('2026-01-12')); // => 2
 */
export const sessionsAfter = (day: number, through: number): number => countOf(partsBetween(known(day) + 1, through));

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
  const year = yearOf(day);
  const early =
    (year >= earlyClosesFrom && earlyCloses.some((on) => on(year) === day)) || singleEarlyCloses.includes(isoDate(day));
  return early ? 780 : 960;
}
