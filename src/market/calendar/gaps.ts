import { weekday } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import { calendarStart, closuresBetween } from '../../dates/nyse/calendar.ts';
import { calendarGapsOf } from '../../kernel/calendar-gaps.ts';

export interface CalendarGaps {
  /** Sessions of the exchange between the first and the last row that have no row. */
  missing: Int32Array;
  /** Rows on days without a session. */
  extra: Int32Array;
}

const saturday = 5;

export const isWeekend = (day: number): boolean => weekday(day) >= saturday;

/** Ascending days compared with the sessions of the NYSE, from 1971 on. */
export function calendarGaps(days: Int32Array): CalendarGaps {
  const found = known.get(days) ?? gapsOf(days);
  known.set(days, found);
  return found;
}

/** The notes of a market and its report need the gaps of the same days. */
const known = new WeakMap<Int32Array, CalendarGaps>();

function gapsOf(days: Int32Array): CalendarGaps {
  const within = days.subarray(countThrough(days, calendarStart - 1));
  const [first] = within;
  if (first === undefined) return { missing: new Int32Array(0), extra: new Int32Array(0) };
  return calendarGapsOf(within, Int32Array.from(closuresBetween(first, within.at(-1) ?? first)));
}
