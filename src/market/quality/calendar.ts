import { isoDate } from '../../core/civil-dates.ts';
import { calendarStart, sessionsBetween } from '../nyse-calendar.ts';
import type { QualityNote } from '../quality-note.ts';

export interface CalendarGaps {
  /** Sessions of the exchange between the first and the last row that have no row. */
  missing: Int32Array;
  /** Rows on days without a session. */
  extra: Int32Array;
}

/** Holds ascending days against the exchange's own sessions, from 1971 on. O(n). */
export function calendarGaps(days: Int32Array): CalendarGaps {
  const last = days.at(-1) ?? 0;
  const first = Math.max(days[0] ?? 0, calendarStart);
  if (last < first) return { missing: new Int32Array(0), extra: new Int32Array(0) };
  const sessions = sessionsBetween(first, last);
  const missing: number[] = [];
  const extra: number[] = [];
  let [i, j] = [0, 0];
  while ((days[i] ?? first) < first) i++;
  while (i < days.length || j < sessions.length) {
    const day = days[i] ?? Number.POSITIVE_INFINITY;
    const session = sessions[j] ?? Number.POSITIVE_INFINITY;
    if (day < session) extra.push(day);
    if (session < day) missing.push(session);
    if (day <= session) i++;
    if (session <= day) j++;
  }
  return { missing: Int32Array.from(missing), extra: Int32Array.from(extra) };
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
