import { daysFromCivil, isCivilDate } from '../../dates/civil-dates.ts';
import { newYorkNow } from '../../dates/new-york-clock.ts';
import { monthNumber } from './month-names.ts';
import { isYear, toDay } from './to-day.ts';

/** One way to write a day. */
export interface DateFormat {
  id: string;
  /** Pattern or example for people. */
  label: string;
  /** The civil day of a cell, NaN if it is not in this format. */
  day(cell: string): number;
}

/** "EST", "GMT", "Z", "-05", "-0500", "GMT+0100 (Central European Time)" */
const zone = String.raw`(?: ?(?:Z|[A-Z]{3,4}|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?)(?: ?\([^)]*\))?)?`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?`;
const timeOfDay = `(?:(?:T|,? |:)${clock}${zone})?`;

function civil(year: number, month: number, day: number): number {
  return isYear(year) && isCivilDate(year, month, day) ? daysFromCivil(year, month, day) : Number.NaN;
}

/** Years of two digits are 1950 to 2049. A column that spans more runs backwards somewhere and is refused. */
const fullYear = (digits: string) =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

type Part = 'year' | 'month' | 'day';
const partPattern = { year: String.raw`(\d{4})`, month: String.raw`(\d{1,2})`, day: String.raw`(\d{1,2})` };

/** Format of three numbers in this order, with one separator. */
function numeric(id: string, label: string, order: readonly Part[], separator: string, shortYear = false): DateFormat {
  const parts = order.map((part) => (part === 'year' && shortYear ? String.raw`(\d{2})` : partPattern[part]));
  const pattern = new RegExp(`^${parts.join(`\\${separator}`)}${timeOfDay}$`);
  const at = (match: RegExpExecArray, part: Part) => match[order.indexOf(part) + 1] ?? '';
  return {
    id,
    label,
    day(cell) {
      const match = pattern.exec(cell);
      if (!match) return Number.NaN;
      return civil(fullYear(at(match, 'year')), Number(at(match, 'month')), Number(at(match, 'day')));
    },
  };
}

const monthName = String.raw`(\p{L}{3,12})\.?`;
const weekdayName = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,? )?';
const nameFirst = new RegExp(String.raw`^${weekdayName}${monthName} (\d{1,2}),? (\d{4})${timeOfDay}$`, 'u');
/** "2 Jan 2025", "02-Jan-25", "02jan2025", "2. Januar 2025", "2 de enero de 2025", "2 января 2025 г." */
const dayThenName = new RegExp(
  String.raw`^${weekdayName}(\d{1,2})\.?([ /.-]?)(?:de )?${monthName},?\2(?:de )?(\d{4}|\d{2})(?: г\.)?${timeOfDay}$`,
  'u',
);

/** "20250102", also with a time: "20250102 16:00", "20250102 160000", "20250102160000" */
const compact = new RegExp(String.raw`^\d{8}(?:${timeOfDay}|[ T]\d{4}(?:\d{2})?${zone}|\d{6})$`);
/** "2025- 01- 02", "2025. 1. 2.", "2025年1月2日", "2025년 1월 2일" */
const spacedOut = /^(\d{4})(?:- |\. ?|[年년] ?)(\d{1,2})(?:- |\. ?|[月월] ?)(\d{1,2})[.日일]?$/;

/** The day of an instant: midnight UTC stands for the date itself, any other time is within a session in New York. */
export function dayOfInstant(milliseconds: number): number {
  const day = milliseconds % 86_400_000 === 0 ? milliseconds / 86_400_000 : newYorkNow(milliseconds).day;
  return Math.abs(milliseconds) < 7.26e12 ? day : Number.NaN;
}

/** Excel counts 1900-01-01 as 1, and 1900-02-29, which never was, as 60: from there on a serial is off by a day. */
const serialOf1970 = 25_569;

/** All formats, the likelier first. The order never decides between two that give different days. */
export const dateFormats: readonly DateFormat[] = [
  { id: 'iso', label: 'YYYY-MM-DD', day: toDay },
  numeric('year-first-dashes', 'YYYY-M-D', ['year', 'month', 'day'], '-'),
  numeric('year-first', 'YYYY/MM/DD', ['year', 'month', 'day'], '/'),
  numeric('year-first-dots', 'YYYY.MM.DD', ['year', 'month', 'day'], '.'),
  {
    id: 'compact',
    label: 'YYYYMMDD',
    day: (cell) =>
      compact.test(cell)
        ? civil(Number(cell.slice(0, 4)), Number(cell.slice(4, 6)), Number(cell.slice(6, 8)))
        : Number.NaN,
  },
  numeric('month-first', 'MM/DD/YYYY', ['month', 'day', 'year'], '/'),
  numeric('day-first', 'DD/MM/YYYY', ['day', 'month', 'year'], '/'),
  numeric('month-first-dashes', 'MM-DD-YYYY', ['month', 'day', 'year'], '-'),
  numeric('day-first-dashes', 'DD-MM-YYYY', ['day', 'month', 'year'], '-'),
  numeric('day-first-dots', 'DD.MM.YYYY', ['day', 'month', 'year'], '.'),
  numeric('month-first-short', 'MM/DD/YY', ['month', 'day', 'year'], '/', true),
  numeric('day-first-short', 'DD/MM/YY', ['day', 'month', 'year'], '/', true),
  numeric('year-first-short', 'YY/MM/DD', ['year', 'month', 'day'], '/', true),
  numeric('month-first-short-dashes', 'MM-DD-YY', ['month', 'day', 'year'], '-', true),
  numeric('day-first-short-dashes', 'DD-MM-YY', ['day', 'month', 'year'], '-', true),
  numeric('year-first-short-dashes', 'YY-MM-DD', ['year', 'month', 'day'], '-', true),
  numeric('day-first-short-dots', 'DD.MM.YY', ['day', 'month', 'year'], '.', true),
  numeric('year-first-short-dots', 'YY.MM.DD', ['year', 'month', 'day'], '.', true),
  {
    id: 'month-name-first',
    label: 'Jan 02, 2025',
    day(cell) {
      const [, name = '', day, year] = nameFirst.exec(cell) ?? [];
      return civil(Number(year), monthNumber(name), Number(day));
    },
  },
  {
    id: 'day-then-month-name',
    label: '02 Jan 2025',
    day(cell) {
      const [, day, , name = '', year = ''] = dayThenName.exec(cell) ?? [];
      return civil(fullYear(year), monthNumber(name), Number(day));
    },
  },
  {
    id: 'year-first-spaced',
    label: '2025. 1. 2.',
    day(cell) {
      const [, year, month, day] = spacedOut.exec(cell) ?? [];
      return civil(Number(year), Number(month), Number(day));
    },
  },
  {
    id: 'excel-serial',
    label: 'Excel day numbers',
    day: (cell) =>
      /^\d{2,5}(\.\d+)?$/.test(cell) && Number(cell) >= 61 ? Math.floor(Number(cell)) - serialOf1970 : Number.NaN,
  },
  {
    id: 'unix-seconds',
    label: 'UNIX seconds',
    day: (cell) => (/^-?\d{1,10}(\.0+)?$/.test(cell) ? dayOfInstant(Number(cell) * 1000) : Number.NaN),
  },
  {
    id: 'unix-milliseconds',
    label: 'UNIX milliseconds',
    day: (cell) => (/^-?\d{1,13}(\.0+)?$/.test(cell) ? dayOfInstant(Number(cell)) : Number.NaN),
  },
  {
    id: 'unix-microseconds',
    label: 'UNIX microseconds',
    day: (cell) => (/^-?\d{14,16}$/.test(cell) ? dayOfInstant(Number(cell.slice(0, -3))) : Number.NaN),
  },
  {
    id: 'unix-nanoseconds',
    label: 'UNIX nanoseconds',
    day: (cell) => (/^-?\d{17,19}$/.test(cell) ? dayOfInstant(Number(cell.slice(0, -6))) : Number.NaN),
  },
];
