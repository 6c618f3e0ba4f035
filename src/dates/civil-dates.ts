/**
 * Civil dates of the proleptic Gregorian calendar as whole days since 1970-01-01.
 * No `Date`, no time zone: a trading day is the day that the exchange wrote down.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html
 */

/**
 * Days from 1970-01-01 to a civil date; the date is not checked (see {@link isCivilDate}).
 *
 * @example daysFromCivil(2026, 1, 8); // => 20461
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface CivilDate {
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 31 */
  day: number;
}

/** The civil date of a day number: the inverse of {@link daysFromCivil}. */
export function civilFromDays(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 0 if there is no such month. */
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Whether such a day exists: 2025-02-30 does not. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The calendar year of a day number. */
export const yearOf = (days: number): number => civilFromDays(days).year;

/** The last day of the month of a day. */
export function monthEnd(days: number): number {
  const { year, month } = civilFromDays(days);
  return daysFromCivil(year, month, daysInMonth(year, month));
}

/** Day of the week, 0 for Monday to 6 for Sunday. */
export const weekday = (days: number): number => (((days + 3) % 7) + 7) % 7;

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/**
 * A day number as an ISO 8601 date.
 *
 * @example isoDate(20461); // => '2026-01-08'
 */
export function isoDate(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * The day number of an ISO 8601 calendar date, NaN for anything else, also for a day that does not exist.
 *
 * @example daysFromIso('2025-02-30'); // => NaN
 */
export function daysFromIso(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return Number.NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? daysFromCivil(year, month, day) : Number.NaN;
}

/**
 * The same day of the month so many months on, or the month's last day where it has no such day.
 *
 * @param months - whole months, negative for back
 * @example isoDate(monthsLater(daysFromCivil(2024, 8, 31), 18)); // => '2026-02-28'
 */
export function monthsLater(days: number, months: number): number {
  const { year, month, day } = civilFromDays(days);
  const ordinal = year * 12 + month - 1 + months;
  const toYear = Math.floor(ordinal / 12);
  const toMonth = ordinal - toYear * 12 + 1;
  return daysFromCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
