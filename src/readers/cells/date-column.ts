import type { Course } from '../../kernel/written/written-days.ts';
import { type DateFormat, dateFormats } from './date-formats.ts';
import { dayCourse } from './day-course.ts';

/** A column of dates, and how many formats fit it. */
export type DateColumn =
  | { fit: 'one'; format: DateFormat; days: Int32Array; course: Course }
  /** No format reads all cells: the one that reads the most, and NaN for the cells that it does not read. */
  | { fit: 'none'; format: DateFormat; days: Float64Array }
  /** Several formats read all cells, as different days, and nothing decides between them. */
  | { fit: 'several'; formats: readonly DateFormat[] };

/** The days of a column in one format that reads all of its cells. */
export interface FormatDays {
  format: DateFormat;
  days: Int32Array;
  /** How they follow one another; worked out if left out. */
  course?: Course;
}

type Fit = Required<FormatDays>;

const minRows = 3;

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
const isPlausible = ({ days, course: { direction, wide, onWeekend } }: Fit, isDaily: boolean) =>
  days.length >= minRows && direction !== 0 && (!isDaily || (2 * wide < days.length - 1 && !onWeekend));

/** True if years of two digits jump by thirty years or more: some are in the wrong century. */
const hasCenturyJump = (firstCell: string, { course }: Fit) =>
  course.leapsOverDecades && /^(?!.*\d{3})/.test(firstCell);

const isUnix = ({ id }: DateFormat) => id.startsWith('unix');

/** True for a count of seconds that never leaves the years around 1970, if the column can be read as anything else. */
function isAroundEpoch({ format, days, course }: Fit, others: readonly Fit[]): boolean {
  const hasAlternative = days.length >= minRows || others.some((other) => !isUnix(other.format));
  return isUnix(format) && hasAlternative && course.isAroundEpoch;
}

/** True for day counts from 1904, as an old Excel for the Mac writes them, read as from 1900: Tuesdays to Saturdays. */
const isShiftedWeek = ({ days, course }: Fit) => days.length >= 5 && course.onSaturday && !course.onMonday;

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
  const all = fits.map((fit): Fit => ({ ...fit, course: fit.course ?? dayCourse(fit.days) }));
  const sound = all.filter(
    (fit) => !hasCenturyJump(firstCell, fit) && !(isDaily && fit.format.id === 'excel-serial' && isShiftedWeek(fit)),
  );
  const plausible = sound.length > 1 ? sound.filter((fit) => isPlausible(fit, isDaily)) : sound;
  const rest = plausible.length > 0 ? plausible : sound.filter((candidate) => !isAroundEpoch(candidate, sound));
  const [only] = rest;
  return only && rest.length === 1
    ? { fit: 'one', format: only.format, days: only.days, course: only.course }
    : { fit: 'several', formats: fits.map(({ format }) => format) };
}
