import { daysFromCivil } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import type { Role } from '../series/series.ts';
import { firstLevelYear, indexLevels } from './published-year-ends.ts';

const basisPoint = 1e-4;
/** Days between the first day of a year's last week and 31 December. */
const lastWeek = 6;
/** Published closes are in cents: half a cent of 120.42 is 0.4 basis points. */
const rounding = 1;

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

/** The last row of each year with published closes, and its day; none where that is not in the year's last week. */
function lastRows(days: Int32Array): readonly ({ row: number; day: number } | undefined)[] {
  return indexLevels.large.map((_, i) => {
    const end = daysFromCivil(firstLevelYear + i, 12, 31);
    const row = countThrough(days, end) - 1;
    const day = days[row] ?? Number.NEGATIVE_INFINITY;
    return end - day > lastWeek ? undefined : { row, day };
  });
}

/** A file is compared with three indices. */
const known = new WeakMap<Int32Array, ReturnType<typeof lastRows>>();

/**
 * Year ends of a series beside the published closes of an index, from 1987 on. A year counts if the last row of it lies in
 * its last week.
 *
 * @returns one entry for each year that has such a row, oldest first
 */
export function publishedYearEnds(role: Role, { days, closes }: DatedCloses): YearEnd[] {
  const rows = known.get(days) ?? lastRows(days);
  known.set(days, rows);
  const yearEnds: YearEnd[] = [];
  for (const [i, published] of indexLevels[role].entries()) {
    const at = rows[i];
    if (at === undefined) continue;
    const close = closes[at.row] ?? Number.NaN;
    yearEnds.push({ day: at.day, close, published, basisPoints: Math.abs(close / published - 1) / basisPoint });
  }
  return yearEnds;
}

/** True if a close differs from the published one by more than rounding. */
export const isOff = ({ basisPoints }: YearEnd): boolean => basisPoints > rounding;
