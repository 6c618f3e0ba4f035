import { daysFromCivil, daysInMonth, isCivilDate } from '../../../dates/civil-dates.ts';
import { areEqual, bestFit, type FormatDays } from '../../cells/date-column.ts';
import { dateFormats, dayOfInstant, serialOf1970 } from '../../cells/date-formats.ts';
import { isYear } from '../../cells/to-day.ts';
import type { ByteDates, DateForm } from './byte-dates.ts';

const secondsPerDay = 86_400;
/** From that second of a day of UTC on it is the same day in New York. */
const sameDayFrom = 18_000;

/** The places of year, month and day among the three numbers of a date. */
type Order = readonly [year: number, month: number, day: number];
const yearFirst: Order = [0, 1, 2];
const monthFirst: Order = [2, 0, 1];
const dayFirst: Order = [2, 1, 0];

/** Ids of the formats of each form, with the order of their numbers; a suffix names the separator. */
const ordersOf: Readonly<Record<Exclude<DateForm, 'count'>, readonly (readonly [id: string, order: Order])[]>> = {
  iso: [['iso', yearFirst]],
  'year-first': [['year-first', yearFirst]],
  'year-last': [
    ['month-first', monthFirst],
    ['day-first', dayFirst],
  ],
  short: [
    ['month-first-short', monthFirst],
    ['day-first-short', dayFirst],
    ['year-first-short', yearFirst],
  ],
  'name-first': [['month-name-first', monthFirst]],
  'name-second': [['day-then-month-name', dayFirst]],
};
const suffixes: Readonly<Record<string, string>> = { '-': '-dashes', '.': '-dots' };

/** Days of dates of three numbers in an order, undefined if one of them is no date. Rows of one month are mostly together. */
function daysInOrder(values: readonly number[], order: Order, isShort: boolean): Int32Array | undefined {
  const days = new Int32Array(values.length);
  const [yearAt, monthAt, dayAt] = order;
  const parts = [0, 0, 0];
  let [year, month, start, length] = [-1, -1, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const rest = Math.floor(value / 10_000);
    parts[0] = Math.floor(rest / 100);
    parts[1] = rest % 100;
    parts[2] = value % 10_000;
    const day = parts[dayAt] ?? 0;
    if (parts[yearAt] !== year || parts[monthAt] !== month) {
      year = parts[yearAt] ?? 0;
      month = parts[monthAt] ?? 0;
      const fullYear = isShort ? year + (year < 50 ? 2000 : 1900) : year;
      if (!(isYear(fullYear) && isCivilDate(fullYear, month, 1))) return undefined;
      start = daysFromCivil(fullYear, month, 1) - 1;
      length = daysInMonth(fullYear, month);
    }
    if (day < 1 || day > length) return undefined;
    days[i] = start + day;
  }
  return days;
}

/** The day of an instant, as the careful reader has it. */
function dayOfSecond(second: number): number {
  const day = Math.floor(second / secondsPerDay);
  const rest = second - day * secondsPerDay;
  return Math.abs(second) < 7.26e9 && (rest === 0 || rest >= sameDayFrom) ? day : dayOfInstant(second * 1000);
}

/** Days of counts by a function, undefined if one of them has none. */
function daysOfCounts(values: readonly number[], dayOf: (value: number) => number): Int32Array | undefined {
  const days = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const day = dayOf(values[i] ?? 0);
    if (Number.isNaN(day)) return undefined;
    days[i] = day;
  }
  return days;
}

type Candidate = readonly [id: string, days: Int32Array | undefined];

/** Days of counts in every format that reads counts of so many digits. */
function countCandidates({ values, minDigits, maxDigits }: ByteDates): Candidate[] {
  const isCompact = minDigits === 8 && maxDigits === 8;
  const isSerial = minDigits >= 2 && maxDigits <= 5;
  const split = () => values.map((value) => Math.floor(value / 100) * 10_000 + (value % 100));
  return [
    ...(isCompact ? [['compact', daysInOrder(split(), yearFirst, false)] as const] : []),
    ...(isSerial
      ? [['excel-serial', daysOfCounts(values, (n) => (n >= 61 ? n - serialOf1970 : Number.NaN))] as const]
      : []),
    ['unix-seconds', daysOfCounts(values, dayOfSecond)],
    ['unix-milliseconds', daysOfCounts(values, (value) => dayOfSecond(value / 1000))],
  ];
}

/** Days of dates in every format that reads dates of their form. */
function candidates(dates: ByteDates): Candidate[] {
  const { form, separator, values } = dates;
  if (form === undefined) return [];
  if (form === 'count') return countCandidates(dates);
  const suffix = form === 'iso' ? '' : (suffixes[String.fromCharCode(separator)] ?? '');
  return ordersOf[form].map(([id, order]) => [`${id}${suffix}`, daysInOrder(values, order, form === 'short')] as const);
}

/**
 * The column in the format that {@link bestFit} decides for.
 *
 * @param firstCell - the first cell
 * @param allowed - ids of the formats that the vendor writes; all by default
 * @returns undefined if there is none, or the decision is not between these formats alone
 */
export function byteDays(
  dates: ByteDates,
  firstCell: string,
  allowed: readonly string[] | undefined,
): FormatDays | undefined {
  const fits: FormatDays[] = [];
  for (const [id, days] of candidates(dates)) {
    const format = dateFormats.find((known) => known.id === id);
    if (!days || !format || (allowed && !allowed.includes(id))) continue;
    if (!fits.some((other) => areEqual(other.days, days))) fits.push({ format, days });
  }
  const best = fits.length === 0 ? undefined : bestFit(fits, firstCell, true);
  return best?.fit === 'one' ? best : undefined;
}
