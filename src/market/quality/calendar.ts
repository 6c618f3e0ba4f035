import { isoDate, weekday } from '../../core/civil-dates.ts';
import { calendarStart, closuresBetween, isSession } from '../nyse-calendar.ts';
import { rowsThrough } from '../series.ts';

export interface CalendarGaps {
  /** Sessions of the exchange between the first and the last row that have no row. */
  missing: Int32Array;
  /** Rows on days without a session. */
  extra: Int32Array;
}

const saturday = 5;

export const isWeekend = (day: number): boolean => weekday(day) >= saturday;

/** The sessions between two neighbouring rows, both ends left out. */
function sessionsSkipped(before: number, after: number): number[] {
  const skipped: number[] = [];
  for (let day = before + 1; day < after; day++) if (isSession(day)) skipped.push(day);
  return skipped;
}

/**
 * Holds ascending days against the exchange's own sessions, from 1971 on. Only where the days do not simply run on is the
 * table asked: O(n), and most of it one subtraction.
 */
export function calendarGaps(days: Int32Array): CalendarGaps {
  const found = known.get(days) ?? gapsOf(days);
  known.set(days, found);
  return found;
}

/** The notes of a market and its report ask of the same days. */
const known = new WeakMap<Int32Array, CalendarGaps>();

function gapsOf(days: Int32Array): CalendarGaps {
  const start = rowsThrough(days, calendarStart - 1);
  const last = days.at(-1);
  const first = days[start];
  if (first === undefined || last === undefined) return { missing: new Int32Array(0), extra: new Int32Array(0) };
  const missing: number[] = [];
  const extra: number[] = [];
  let before = first - 1;
  for (let i = start; i < days.length; i++) {
    const day = days[i] ?? 0;
    if (day - before > 1) missing.push(...sessionsSkipped(before, day));
    if (isWeekend(day)) extra.push(day);
    before = day;
  }
  const onClosures = closuresBetween(first, last).filter((day) => days[rowsThrough(days, day) - 1] === day);
  extra.push(...onClosures.filter((day) => !isWeekend(day)));
  return { missing: Int32Array.from(missing), extra: Int32Array.from(extra).sort() };
}

/** Up to three dates, and how many more. */
export function someDates(days: ArrayLike<number>): string {
  const shown = Array.from({ length: Math.min(3, days.length) }, (_, i) => isoDate(days[i] ?? 0)).join(', ');
  return days.length > 3 ? `${shown} and ${days.length - 3} more` : shown;
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
  return `${words.slice(0, most).join(', ')} and ${rest} more`;
}
