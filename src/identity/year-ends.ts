import { daysFromCivil, yearOf } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import { sessionsBetween } from '../dates/nyse/calendar.ts';
import { type Role, roles } from '../series/series.ts';
import { firstLevelYear, indexLevels } from './published-levels.ts';

const basisPoint = 1e-4;
/** Days between the first day of a year's last week and 31 December. */
const lastWeek = 6;

/** Largest differences from a published close, in basis points. */
export const levelTolerance = {
  /** Published closes are in cents: half a cent of 120.42 is 0.4 basis points. */
  rounding: 1,
  /** Two sources of one index differ by less; two indices never differ by so little. */
  sameIndex: 10,
  /** Beyond it, the closes are of another unit, adjusted for dividends, or of another series. */
  sameUnit: 200,
} as const;

/** Closes by day: days since 1970-01-01 in ascending order, and as many closes. */
export interface DatedCloses {
  days: Int32Array;
  closes: Float64Array;
}

/** A year's last close beside the published one. */
export interface YearEnd {
  day: number;
  close: number;
  published: number;
  /** Absolute difference from the published close. */
  basisPoints: number;
}

/** Which rows count as the end of a year. */
export interface YearEndRule {
  /** `last-session`: the row of the last session of the NYSE; `last-week`: the last row, if it is in the last week. */
  row: 'last-session' | 'last-week';
  /** Whether the year of the last row counts, which may not be over. */
  includesLastYear: boolean;
}

/** Year ends to the day; a year whose last session is missing does not count. */
const lastSessions: YearEndRule = { row: 'last-session', includesLastYear: true };

/** Year ends of files whose last row of a year may be some days early. */
export const lastWeeks: YearEndRule = { row: 'last-week', includesLastYear: false };

/** Row of the end of a year, -1 if there is none. */
function yearEndRow(days: Int32Array, year: number, { row: rule }: YearEndRule): number {
  const end = daysFromCivil(year, 12, 31);
  if (rule === 'last-week') {
    const row = countThrough(days, end) - 1;
    return end - (days[row] ?? Number.NEGATIVE_INFINITY) <= lastWeek ? row : -1;
  }
  const session = sessionsBetween(daysFromCivil(year, 12, 24), end).at(-1) ?? 0;
  const row = countThrough(days, session) - 1;
  return days[row] === session ? row : -1;
}

/**
 * Year ends of a series beside the published closes of an index, 1987 to 2025.
 *
 * @param rule - which rows count; by default the last session of every year
 * @returns one entry for each year that has such a row, oldest first
 */
export function publishedYearEnds(role: Role, { days, closes }: DatedCloses, rule = lastSessions): YearEnd[] {
  const [first, last] = [yearOf(days[0] ?? 0), yearOf(days.at(-1) ?? 0)];
  return indexLevels[role].flatMap((published, i) => {
    const year = firstLevelYear + i;
    if (days.length === 0 || year < first || year > last || (year === last && !rule.includesLastYear)) return [];
    const row = yearEndRow(days, year, rule);
    const [day, close] = [days[row], closes[row]];
    if (day === undefined || close === undefined) return [];
    return [{ day, close, published, basisPoints: Math.abs(close / published - 1) / basisPoint }];
  });
}

/** True if a close differs from the published one by more than rounding. */
export const isOff = ({ basisPoints }: YearEnd): boolean => basisPoints > levelTolerance.rounding;

/** True if a close differs from the published one by over 2%. */
export const isFarOff = ({ basisPoints }: YearEnd): boolean => basisPoints > levelTolerance.sameUnit;

/** True if there are year ends and all of them are within a tolerance, in basis points, of the published closes. */
export const areWithin = (ends: readonly YearEnd[], tolerance: number): boolean =>
  ends.length > 0 && ends.every(({ basisPoints }) => basisPoints <= tolerance);

/** The index whose published year ends all closes match; undefined if there is none, or no year end to compare. */
export const indexByLevels = (series: DatedCloses): Role | undefined =>
  roles.find((role) => areWithin(publishedYearEnds(role, series), levelTolerance.sameIndex));
