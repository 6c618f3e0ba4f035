/**
 * On which days the New York Stock Exchange is closed, or closes at 13:00, since 1971: rules, and decisions as data.
 *
 * @see https://www.nyse.com/markets/hours-calendars
 */
import { daysFromCivil, weekday } from '../civil-dates.ts';

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
  (year) => {
    const day = on(year);
    return weekday(day) === sunday ? day + 1 : day;
  };

const nearestWeekday =
  (on: DayOfYear): DayOfYear =>
  (year) => {
    const day = on(year);
    const ofWeek = weekday(day);
    return ofWeek === sunday ? day + 1 : ofWeek === saturday ? day - 1 : day;
  };

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

/** Month and day of closures by decision, not by rule: a new one is one more line. */
const specialClosures: Readonly<Record<number, readonly (readonly [month: number, day: number])[]>> = {
  // biome-ignore format: a table
  1972: [[11, 7], [12, 28]], // presidential election; mourning for Harry S. Truman
  1973: [[1, 25]], // mourning for Lyndon B. Johnson
  1976: [[11, 2]], // presidential election
  1977: [[7, 14]], // New York City blackout
  1980: [[11, 4]], // presidential election
  1985: [[9, 27]], // Hurricane Gloria
  1994: [[4, 27]], // mourning for Richard M. Nixon
  // biome-ignore format: a table
  2001: [[9, 11], [9, 12], [9, 13], [9, 14]], // attack on the World Trade Center
  2004: [[6, 11]], // mourning for Ronald W. Reagan
  2007: [[1, 2]], // mourning for Gerald R. Ford
  // biome-ignore format: a table
  2012: [[10, 29], [10, 30]], // Hurricane Sandy
  2018: [[12, 5]], // mourning for George H. W. Bush
  2025: [[1, 9]], // mourning for Jimmy Carter
};

/** Short days by rule, from 1993: before that year the hour was 14:00 and the days irregular. */
const shortDays: readonly DayOfYear[] = [
  (year) => thanksgiving(year) + 1,
  fixed(12, 24),
  (year) => {
    const fourth = daysFromCivil(year, 7, 4);
    // Before 2013 a Thursday holiday shortened the Friday after it instead of the day before.
    return year < 2013 && weekday(fourth) === thursday ? fourth + 1 : fourth - 1;
  },
];

/** 26 December, a Friday, cut short by decision; those of 2008, 2014 and 2025 were not. */
const shortAfterChristmas: readonly number[] = [1997, 2003];

/** The days (since 1970-01-01) of a year from 1971 on that have no session for another reason than the weekend. */
export function closuresOf(year: number): number[] {
  const days = (specialClosures[year] ?? []).map(([month, day]) => daysFromCivil(year, month, day));
  for (const { on, from = 0 } of holidays) if (year >= from) days.push(on(year));
  return days;
}

/** The days (since 1970-01-01) of a year on which a session, if there is one, ends at 13:00; none before 1993. */
export function earlyClosesOf(year: number): number[] {
  if (year < 1993) return [];
  const days = shortDays.map((on) => on(year));
  return shortAfterChristmas.includes(year) ? [...days, daysFromCivil(year, 12, 26)] : days;
}
