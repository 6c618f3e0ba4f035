import { isoDate, weekday } from '../../core/civil-dates.ts';
import { calendarStart, closuresBetween, isSession } from '../nyse-calendar.ts';
import type { QualityNote } from '../quality-note.ts';
import { rowsThrough } from '../series.ts';

export interface CalendarGaps {
  /** Sessions of the exchange between the first and the last row that have no row. */
  missing: Int32Array;
  /** Rows on days without a session. */
  extra: Int32Array;
}

const saturday = 5;

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
    if (weekday(day) >= saturday) extra.push(day);
    before = day;
  }
  const onClosures = closuresBetween(first, last).filter((day) => days[rowsThrough(days, day) - 1] === day);
  extra.push(...onClosures.filter((day) => weekday(day) < saturday));
  return { missing: Int32Array.from(missing), extra: Int32Array.from(extra).sort() };
}

/** Up to three dates, and how many more. */
export function someDates(days: ArrayLike<number>): string {
  const shown = Array.from({ length: Math.min(3, days.length) }, (_, i) => isoDate(days[i] ?? 0)).join(', ');
  return days.length > 3 ? `${shown} and ${days.length - 3} more` : shown;
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Notes on sessions that are missing and rows that are too many. */
export function calendarNotes({ missing, extra }: CalendarGaps): QualityNote[] {
  const notes: QualityNote[] = [];
  if (missing.length > 0) {
    const message = `${counted(missing.length, 'NYSE session')} missing: ${someDates(missing)}; a return across a gap spans more than a day`;
    notes.push({ code: 'missing-sessions', severity: 'warning', message });
  }
  if (extra.length > 0) {
    const message = `${counted(extra.length, 'row')} on days when the NYSE was closed: ${someDates(extra)}`;
    notes.push({ code: 'extra-days', severity: 'warning', message });
  }
  return notes;
}
