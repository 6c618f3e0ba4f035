import { type DateWay, writtenDays } from '../../../kernel/written/written-days.ts';
import type { DateForm, WrittenDates } from '../../../kernel/written/written-rows.ts';
import type { Piece } from '../../../kernel/written/written-text.ts';
import { areEqual, bestFit, type FormatDays } from '../../cells/date-column.ts';
import { dateFormats, dayOfInstant } from '../../cells/date-formats.ts';
import { dayCourse } from '../../cells/day-course.ts';
import { monthNumber } from '../../cells/month-names.ts';

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

type Candidate = readonly [id: string, way: DateWay];

/** The formats that read counts of so many digits. */
function countCandidates({ minDigits, maxDigits, isSigned }: WrittenDates): Candidate[] {
  const all: (Candidate | false)[] = [
    !isSigned && minDigits === 8 && maxDigits === 8 && ['compact', { way: 'compact' }],
    !isSigned && minDigits >= 2 && maxDigits <= 5 && ['excel-serial', { way: 'serial' }],
    maxDigits <= 10 && ['unix-seconds', { way: 'instant', unit: 1000 }],
    ['unix-milliseconds', { way: 'instant', unit: 1 }],
  ];
  return all.filter((candidate) => candidate !== false);
}

/** The formats that read dates of a form, undefined if a month has no name that is known. */
function candidates(dates: WrittenDates, textOf: (piece: Piece) => string): Candidate[] {
  const { form, separator } = dates;
  if (form === 'count') return countCandidates(dates);
  const months = Int32Array.from([0, ...dates.months.map((piece) => monthNumber(textOf(piece)))]);
  const suffix = form === 'iso' ? '' : (suffixes[separator] ?? '');
  return ordersOf[form].map(([id, order]) => [
    `${id}${suffix}`,
    { way: 'parts', order, isShort: form === 'short', ...(months.length > 1 && { months }) },
  ]);
}

/** Days of instants by the clock of New York; undefined if one of them is no day. */
function clockDays(values: Float64Array, unit: number) {
  const days = values.map((value) => dayOfInstant(value * unit));
  if (days.some(Number.isNaN)) return undefined;
  return { days: Int32Array.from(days), course: dayCourse(Int32Array.from(days)) };
}

function daysBy(values: Float64Array, way: DateWay) {
  const found = writtenDays(values, way);
  return found === 'clock' ? clockDays(values, way.way === 'instant' ? way.unit : 1) : found;
}

/** True if counts are seconds for certain: read as milliseconds, steps of a few days would all be within a day or two of 1970. */
const areSeconds = ({ format, days, course }: Required<FormatDays>) =>
  format.id === 'unix-seconds' && course.direction !== 0 && 2 * course.wide < days.length - 1 && !course.isAroundEpoch;

/**
 * The column in the format that {@link bestFit} decides for.
 *
 * @param textOf - a part of the file as text
 * @param allowed - ids of the formats that the vendor writes; all by default
 * @returns undefined if there is none, or the decision is not between these formats alone
 */
export function byteDays(
  dates: WrittenDates,
  textOf: (piece: Piece) => string,
  allowed: readonly string[] | undefined,
): Required<FormatDays> | undefined {
  const fits: Required<FormatDays>[] = [];
  for (const [id, way] of candidates(dates, textOf)) {
    const format = dateFormats.find((known) => known.id === id);
    if (!format || (allowed && !allowed.includes(id)) || fits.some(areSeconds)) continue;
    const found = daysBy(dates.values, way);
    if (found && !fits.some((other) => areEqual(other.days, found.days))) fits.push({ format, ...found });
  }
  const best = fits.length === 0 ? undefined : bestFit(fits, textOf(dates.first), true);
  return best?.fit === 'one' ? best : undefined;
}
