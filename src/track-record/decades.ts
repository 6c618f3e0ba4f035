import { daysFromCivil, yearOf } from '../core/civil-dates.ts';
import { sumsOfCodes } from '../kernel/dependence.ts';
import { rowsThrough } from '../market/series.ts';
import { states } from '../verdict/state.ts';
import type { Outcomes } from './outcomes.ts';

/** The outcomes of a calendar decade added up, for each code. */
export interface Decade {
  /** First year: 1990. */
  decade: number;
  byCode: readonly { rows: number; sum: number; above: number }[];
}

const decadeOf = (day: number) => Math.floor(yearOf(day) / 10) * 10;

/** Outcomes by the decade of the session on which the verdict was given. */
export function decades({ days, codes, values }: Outcomes): Decade[] {
  const found: Decade[] = [];
  for (let from = 0; from < days.length; ) {
    const decade = decadeOf(days[from] ?? 0);
    const to = rowsThrough(days, daysFromCivil(decade + 9, 12, 31));
    const byCode = sumsOfCodes(values.subarray(from, to), codes.subarray(from, to), states.length);
    found.push({ decade, byCode });
    from = to;
  }
  return found;
}
