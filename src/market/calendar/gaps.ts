import { isoDate, weekday } from '../../dates/civil-dates.ts';
import { calendarStart, closuresBetween } from '../../dates/nyse/calendar.ts';
import { rowsThrough } from '../../dates/rows-through.ts';
import { calendarGapsOf } from '../../kernel/market.ts';
import { thousands } from '../../words/thousands.ts';

export interface CalendarGaps {
  /** Sessions of the exchange between the first and the last row that have no row. */
  missing: Int32Array;
  /** Rows on days without a session. */
  extra: Int32Array;
}

const saturday = 5;

export const isWeekend = (day: number): boolean => weekday(day) >= saturday;

/** Holds ascending days against the exchange's own sessions, from 1971 on. */
export function calendarGaps(days: Int32Array): CalendarGaps {
  const found = known.get(days) ?? gapsOf(days);
  known.set(days, found);
  return found;
}

/** The notes of a market and its report ask of the same days. */
const known = new WeakMap<Int32Array, CalendarGaps>();

function gapsOf(days: Int32Array): CalendarGaps {
  const within = days.subarray(rowsThrough(days, calendarStart - 1));
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return { missing: new Int32Array(0), extra: new Int32Array(0) };
  return calendarGapsOf(within, Int32Array.from(closuresBetween(first, last)));
}

/** Up to three dates, and how many more. */
export function someDates(days: ArrayLike<number>): string {
  const shown = Array.from({ length: Math.min(3, days.length) }, (_, i) => isoDate(days[i] ?? 0)).join(', ');
  return days.length > 3 ? `${shown} and ${thousands(String(days.length - 3))} more` : shown;
}

/** Days in words: up to six dates or spans of neighbouring ones, and how many more. */
export function someSpans(days: Int32Array, areNeighbours: (before: number, after: number) => boolean): string {
  const spans: { from: number; to: number }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && areNeighbours(last.to, day)) last.to = day;
    else spans.push({ from: day, to: day });
  }
  const most = 6;
  const words = spans.map(({ from, to }) => (from === to ? isoDate(from) : `${isoDate(from)} to ${isoDate(to)}`));
  if (words.length <= most) return words.join(', ');
  const rest = days.length - rowsThrough(days, spans[most - 1]?.to ?? 0);
  return `${words.slice(0, most).join(', ')} and ${thousands(String(rest))} more`;
}
