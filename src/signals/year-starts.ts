import { civilFromDays, daysFromCivil, yearOf } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import { elapsedSessions } from '../market/calendar/elapsed-sessions.ts';
import type { Market } from '../market/market.ts';
import type { Series } from '../series/series.ts';

/** One calendar year of a series: where it begins, and what is known of it. */
export interface CalendarYear {
  year: number;
  /** Row of the old year's last close; the year's first session is the next row. */
  base: number;
  /** Row of the year's last close so far. */
  last: number;
  /** Whether a later year has begun in the series, so that the year's last close is known to be the last. */
  complete: boolean;
}

const daysInDecember = 31;

/**
 * The calendar years of some sessions that have an old year's close before them, in order.
 * A year counts only if the old close is of December: a file that starts or pauses in between has no start to measure.
 */
export function calendarYears({ days }: Pick<Series, 'days'>): CalendarYear[] {
  const firstDay = days[0];
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) return [];
  const years: CalendarYear[] = [];
  const { year: lastYear } = civilFromDays(lastDay);
  const { year: firstYear } = civilFromDays(firstDay);
  let newYearsEve = daysFromCivil(firstYear - 1, 12, 31);
  let last = -1;
  for (let year = firstYear; year <= lastYear; year++) {
    const [base, december] = [last, newYearsEve - daysInDecember];
    newYearsEve = daysFromCivil(year, 12, 31);
    last = countThrough(days, newYearsEve) - 1;
    if (last > base && (days[base] ?? december) > december) years.push({ year, base, last, complete: year < lastYear });
  }
  return years;
}

/** Whether the last session's next one is of a new year: what it answers to is then another base. */
export const isLastOfYear = (market: Pick<Market, 'labels' | 'days'>, day: number): boolean =>
  elapsedSessions(market, day, daysFromCivil(yearOf(day), 12, 31)) === 0;
