import { daysFromCivil, yearOf } from '../dates/civil-dates.ts';
import { sessionsBetween } from '../dates/nyse/calendar.ts';
import { rowsThrough } from '../dates/rows-through.ts';
import { type Role, roles, type Series } from '../series/series.ts';
import { firstLevelYear, indexLevels } from './published-levels.ts';

const basisPoint = 1e-4;
/** The published closes are in cents: 0.005 of 120.42 is 0.4 basis points. */
const apartFrom = 1;
/** The closes of another source of the same index differ by less; those of another index never by so little. */
const sameIndex = 10;

/** A close of the last session of a year beside the one that was published. */
export interface YearEnd {
  day: number;
  close: number;
  published: number;
  basisPoints: number;
}

/** The last session of each finished year that a series has a row of, 1987 to 2025, held against the published close. */
export function publishedYearEnds(role: Role, { days, closes }: Series): YearEnd[] {
  const [first, last] = [yearOf(days[0] ?? 0), yearOf(days.at(-1) ?? 0)];
  return indexLevels[role].flatMap((published, i) => {
    const year = firstLevelYear + i;
    if (days.length === 0 || year < first || year > last) return [];
    const day = sessionsBetween(daysFromCivil(year, 12, 24), daysFromCivil(year, 12, 31)).at(-1) ?? 0;
    const row = rowsThrough(days, day) - 1;
    const close = closes[row];
    if (days[row] !== day || close === undefined) return [];
    return [{ day, close, published, basisPoints: Math.abs(close / published - 1) / basisPoint }];
  });
}

export const isApart = ({ basisPoints }: YearEnd): boolean => basisPoints > apartFrom;

/** By more than 2%: no close of that index. */
export const isFarApart = ({ basisPoints }: YearEnd): boolean => basisPoints > 200;

/** Which of the three indices the closes are of, told by their published year ends; undefined where these do not tell. */
export const indexByLevels = (series: Series): Role | undefined =>
  roles.find((role) => {
    const ends = publishedYearEnds(role, series);
    return ends.length > 0 && ends.every(({ basisPoints }) => basisPoints <= sameIndex);
  });
