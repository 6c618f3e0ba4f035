import { weekday } from '../../dates/civil-dates.ts';
import { type DateFormat, dateFormats } from './date-formats.ts';

/** What a column of dates turned out to be. */
export type ToldDates =
  | { told: 'one'; format: DateFormat; days: Int32Array }
  /** No format reads all cells; `days` has NaN where the one that reads most of them does not. */
  | { told: 'none'; format: DateFormat; days: Float64Array }
  /** Formats that read all cells, as different days, and nothing that settles which of them is meant. */
  | { told: 'several'; formats: readonly DateFormat[] };

interface FormatReading {
  format: DateFormat;
  days: Int32Array;
}

const leastRows = 3;
const saturday = 5;
const monday = 0;
const thirtyYears = 10_957;
const [start1969, end1971] = [-365, 730];

/** The days of all cells, undefined from the first one that is not written so. */
function daysOf(cells: readonly string[], format: DateFormat): Int32Array | undefined {
  const days = new Int32Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const day = format.day(cells[i] ?? '');
    if (Number.isNaN(day)) return undefined;
    days[i] = day;
  }
  return days;
}

/** Whether days run one way and, where they are to be daily, are days on which an exchange is open, as near as daily closes are. */
function isPlausible(days: Int32Array, isDaily: boolean): boolean {
  if (days.length < leastRows) return false;
  const direction = Math.sign((days.at(-1) ?? 0) - (days[0] ?? 0));
  let wide = 0;
  for (let i = 1; i < days.length; i++) {
    const step = ((days[i] ?? 0) - (days[i - 1] ?? 0)) * direction;
    if (!(step > 0)) return false;
    if (step >= 5) wide++;
  }
  return !isDaily || (2 * wide < days.length - 1 && days.every((day) => weekday(day) < saturday));
}

/** Years in two digits that jump by thirty years and more were given the wrong one. */
const isTornByCentury = (cells: readonly string[], days: Int32Array) =>
  /^(?!.*\d{3})/.test(cells[0] ?? '') &&
  days.some((day, i) => i > 0 && Math.abs(day - (days[i - 1] ?? 0)) > thirtyYears);

const isUnix = ({ id }: DateFormat) => id.startsWith('unix');

/** A count of seconds that never leaves the first days of 1970 is no count of seconds, if it can be anything else. */
function isBeginningOfTime({ format, days }: FormatReading, others: readonly FormatReading[]): boolean {
  const mayBeElse = days.length >= leastRows || others.some((other) => !isUnix(other.format));
  return isUnix(format) && mayBeElse && days.every((day) => day > start1969 && day < end1971);
}

/** Counts of days from 1904, as an old Excel for the Mac writes them, read as from 1900: Tuesdays to Saturdays. */
const isShiftedWeek = (days: Int32Array) =>
  days.length >= 5 && days.some((day) => weekday(day) === saturday) && !days.some((day) => weekday(day) === monday);

const same = (a: Int32Array, b: Int32Array) => a.every((day, i) => day === b[i]);

/** The format that reads the most cells, for an explanation. */
function nearest(cells: readonly string[], formats: readonly DateFormat[]): ToldDates {
  const counts = formats.map((format) => cells.filter((cell) => !Number.isNaN(format.day(cell))).length);
  const [first] = dateFormats as [DateFormat];
  const format = formats[counts.indexOf(Math.max(...counts))] ?? first;
  return { told: 'none', format, days: Float64Array.from(cells, (cell) => format.day(cell)) };
}

/**
 * Tells the one format of a whole column: the only one that reads every cell; or, where days up to the 12th leave two, the
 * only one by which the days run one way, a day or a weekend apart, and never fall on a weekend. Nothing is guessed.
 *
 * @param cells - trimmed, none of them left out
 * @param allowed - ids of the formats that the vendor writes; all if not given
 * @param isDaily - whether the days are known to be daily: months settle less
 */
export function toldDates(cells: readonly string[], allowed?: readonly string[], isDaily = true): ToldDates {
  const formats = allowed ? dateFormats.filter(({ id }) => allowed.includes(id)) : dateFormats;
  const readings: FormatReading[] = [];
  for (const format of formats) {
    const days = daysOf(cells, format);
    if (days && !readings.some((other) => same(other.days, days))) readings.push({ format, days });
  }
  if (readings.length === 0) return nearest(cells, formats);
  const sound = readings.filter(
    ({ format, days }) =>
      !isTornByCentury(cells, days) && !(isDaily && format.id === 'excel-serial' && isShiftedWeek(days)),
  );
  const plausible = sound.length > 1 ? sound.filter(({ days }) => isPlausible(days, isDaily)) : sound;
  const rest = plausible.length > 0 ? plausible : sound.filter((reading) => !isBeginningOfTime(reading, sound));
  const [only] = rest;
  return only && rest.length === 1
    ? { told: 'one', ...only }
    : { told: 'several', formats: readings.map(({ format }) => format) };
}
