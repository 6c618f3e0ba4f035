import { weekday } from '../../dates/civil-dates.ts';
import type { Course } from '../../kernel/written/written-days.ts';

const [monday, saturday, sunday] = [0, 5, 6];
const wideStep = 5;
const thirtyYears = 10_957;
const [start1969, end1971] = [-365, 730];

/** How days follow one another, as the kernel's `writtenDays` has it. */
export function dayCourse(days: Int32Array): Course {
  let [isAscending, isDescending, leapsOverDecades, isAroundEpoch] = [true, true, false, true];
  let wide = 0;
  const seen = new Set<number>();
  for (let i = 0; i < days.length; i++) {
    const day = days[i] ?? 0;
    seen.add(weekday(day));
    if (day <= start1969 || day >= end1971) isAroundEpoch = false;
    if (i === 0) continue;
    const step = day - (days[i - 1] ?? 0);
    if (step <= 0) isAscending = false;
    if (step >= 0) isDescending = false;
    if (Math.abs(step) >= wideStep) wide++;
    if (Math.abs(step) > thirtyYears) leapsOverDecades = true;
  }
  return {
    direction: isAscending ? 1 : isDescending ? -1 : 0,
    ...{ wide, leapsOverDecades, isAroundEpoch },
    onWeekend: seen.has(saturday) || seen.has(sunday),
    onSaturday: seen.has(saturday),
    onMonday: seen.has(monday),
  };
}
