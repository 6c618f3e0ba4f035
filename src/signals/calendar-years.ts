import { civilFromDays, daysFromCivil, yearOf } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import { elapsedSessions } from '../market/calendar/elapsed-sessions.ts';
import type { Market } from '../market/market.ts';
import type { Series } from '../series/series.ts';

/** A calendar year of a series, by its rows. */
export interface CalendarYear {
  year: number;
  /** Row of the old year's last close; the first session of the year is the next row. */
  base: number;
  /** Row of the last close of the year so far. */
  last: number;
  /** Whether a later year has begun in the series, so that `last` is final. */
  complete: boolean;
}

const daysInDecember = 31;

/** Signals, their evidence and claims read the years of the same days. */
const known = new WeakMap<Int32Array, readonly CalendarYear[]>();

/**
 * Calendar years of a series that have a close of the old year before them, in order.
 * That close must be of December: otherwise the file starts or has a gap there, and the year has no start to measure.
 */
export function calendarYears({ days }: Pick<Series, 'days'>): readonly CalendarYear[] {
  const found = known.get(days) ?? yearsOf(days);
  known.set(days, found);
  return found;
}

function yearsOf(days: Int32Array): CalendarYear[] {
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

/** Whether no session is left in the year: the next close belongs to a new year with another base. */
export const isLastOfYear = (market: Pick<Market, 'labels' | 'days'>, day: number): boolean =>
  elapsedSessions(market, day, daysFromCivil(yearOf(day), 12, 31)) === 0;
