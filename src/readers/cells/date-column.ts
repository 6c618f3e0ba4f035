import { weekday } from '../../dates/civil-dates.ts';
import { type DateFormat, dateFormats } from './date-formats.ts';

/** A column of dates, and how many formats fit it. */
export type DateColumn =
  | { fit: 'one'; format: DateFormat; days: Int32Array }
  /** No format reads all cells: the one that reads the most, and NaN for the cells that it does not read. */
  | { fit: 'none'; format: DateFormat; days: Float64Array }
  /** Several formats read all cells, as different days, and nothing decides between them. */
  | { fit: 'several'; formats: readonly DateFormat[] };

/** The days of a column in one format that reads all of its cells. */
export interface FormatDays {
  format: DateFormat;
  days: Int32Array;
}

const minRows = 3;
const saturday = 5;
const monday = 0;
const thirtyYears = 10_957;
const [start1969, end1971] = [-365, 730];

/** The days of all cells, undefined if one of them is not in the format. */
function daysIn(format: DateFormat, cells: readonly string[]): Int32Array | undefined {
  const days = new Int32Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const day = format.day(cells[i] ?? '');
    if (Number.isNaN(day)) return undefined;
    days[i] = day;
  }
  return days;
}

/** True if days run one way and, if they are daily, most steps are short and none of them is on a weekend. */
function isPlausible(days: Int32Array, isDaily: boolean): boolean {
  if (days.length < minRows) return false;
  const direction = Math.sign((days.at(-1) ?? 0) - (days[0] ?? 0));
  let wide = 0;
  for (let i = 1; i < days.length; i++) {
    const step = ((days[i] ?? 0) - (days[i - 1] ?? 0)) * direction;
    if (!(step > 0)) return false;
    if (step >= 5) wide++;
  }
  return !isDaily || (2 * wide < days.length - 1 && days.every((day) => weekday(day) < saturday));
}

/** True if years of two digits jump by thirty years or more: some are in the wrong century. */
const hasCenturyJump = (firstCell: string, days: Int32Array) =>
  /^(?!.*\d{3})/.test(firstCell) && days.some((day, i) => i > 0 && Math.abs(day - (days[i - 1] ?? 0)) > thirtyYears);

const isUnix = ({ id }: DateFormat) => id.startsWith('unix');

/** True for a count of seconds that never leaves the years around 1970, if the column can be read as anything else. */
function isAroundEpoch({ format, days }: FormatDays, others: readonly FormatDays[]): boolean {
  const hasAlternative = days.length >= minRows || others.some((other) => !isUnix(other.format));
  return isUnix(format) && hasAlternative && days.every((day) => day > start1969 && day < end1971);
}

/** True for day counts from 1904, as an old Excel for the Mac writes them, read as from 1900: Tuesdays to Saturdays. */
const isShiftedWeek = (days: Int32Array) =>
  days.length >= 5 && days.some((day) => weekday(day) === saturday) && !days.some((day) => weekday(day) === monday);

/** True if two columns hold the same days. */
export const areEqual = (a: Int32Array, b: Int32Array): boolean => a.every((day, i) => day === b[i]);

/** The column in the format that reads the most cells, to explain the others. */
function closestFit(cells: readonly string[], formats: readonly DateFormat[]): DateColumn {
  const counts = formats.map((format) => cells.filter((cell) => !Number.isNaN(format.day(cell))).length);
  const [first] = dateFormats as [DateFormat];
  const format = formats[counts.indexOf(Math.max(...counts))] ?? first;
  return { fit: 'none', format, days: Float64Array.from(cells, (cell) => format.day(cell)) };
}

/**
 * A column of dates in its one format: the only one that reads every cell. If days up to the 12th leave two, it is the
 * only one in which the days run one way, mostly a day or a weekend apart, and never fall on a weekend. Nothing is guessed.
 *
 * @param cells - trimmed, one for each row
 * @param allowed - ids of the formats that the vendor writes; all by default
 * @param isDaily - whether the rows are daily; months decide less
 */
export function dateColumn(cells: readonly string[], allowed?: readonly string[], isDaily = true): DateColumn {
  const formats = allowed ? dateFormats.filter(({ id }) => allowed.includes(id)) : dateFormats;
  const fits: FormatDays[] = [];
  for (const format of formats) {
    const days = daysIn(format, cells);
    if (days && !fits.some((other) => areEqual(other.days, days))) fits.push({ format, days });
  }
  return fits.length === 0 ? closestFit(cells, formats) : bestFit(fits, cells[0] ?? '', isDaily);
}

/**
 * The one of several formats that read every cell, by the days that they give.
 *
 * @param fits - in the order of the formats, no two of the same days
 * @param firstCell - the first cell
 */
export function bestFit(
  fits: readonly FormatDays[],
  firstCell: string,
  isDaily: boolean,
): Exclude<DateColumn, { fit: 'none' }> {
  const sound = fits.filter(
    ({ format, days }) =>
      !hasCenturyJump(firstCell, days) && !(isDaily && format.id === 'excel-serial' && isShiftedWeek(days)),
  );
  const plausible = sound.length > 1 ? sound.filter(({ days }) => isPlausible(days, isDaily)) : sound;
  const rest = plausible.length > 0 ? plausible : sound.filter((candidate) => !isAroundEpoch(candidate, sound));
  const [only] = rest;
  return only && rest.length === 1
    ? { fit: 'one', ...only }
    : { fit: 'several', formats: fits.map(({ format }) => format) };
}
