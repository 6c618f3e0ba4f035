import { daysFromCivil, yearOf } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import { type CodeSums, sumsOfCodes } from '../../kernel/code-sums.ts';
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

/** All outcomes of a verdict added up. */
export function totalOf(parts: readonly Decade[], own: number): { sessions: number; sum: number; above: number } {
  const total = { sessions: 0, sum: 0, above: 0 };
  for (const { byCode } of parts) {
    const part = byCode[own];
    if (!part) continue;
    total.sessions += part.rows;
    total.sum += part.sum;
    total.above += part.above;
  }
  return total;
}

/** Mean over a verdict's sessions of what followed less the mean of all sessions of their decade; NaN where there is none. */
export function differenceByDecade(parts: readonly Decade[], own: number): number {
  let [rows, gained] = [0, 0];
  for (const { byCode } of parts) {
    const part = byCode[own];
    if (!part) continue;
    let [allRows, allSum] = [0, 0];
    for (const one of byCode) {
      allRows += one.rows;
      allSum += one.sum;
    }
    rows += part.rows;
    gained += part.sum - (part.rows * allSum) / allRows;
  }
  return gained / rows;
}
