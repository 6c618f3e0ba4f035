import { daysFromCivil, yearOf } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import { type CodeSums, sumsOfCodes } from '../../kernel/outcomes.ts';
import { states } from '../names.ts';
import type { Outcomes } from './outcomes.ts';

/** The outcomes of a calendar decade added up, for each code. */
export interface Decade {
  /** First year: 1990. */
  decade: number;
  byCode: readonly CodeSums[];
}

const decadeOf = (day: number) => Math.floor(yearOf(day) / 10) * 10;

/** Outcomes by the decade of the session of the verdict. */
export function decades({ days, codes, values }: Outcomes): Decade[] {
  const found: number[] = [];
  const bounds = [0];
  for (let from = 0; from < days.length; from = bounds.at(-1) ?? days.length) {
    const decade = decadeOf(days[from] ?? 0);
    found.push(decade);
    bounds.push(countThrough(days, daysFromCivil(decade + 9, 12, 31)));
  }
  return sumsOfCodes(values, codes, bounds, states.length).map((byCode, i) => ({ decade: found[i] ?? 0, byCode }));
}
