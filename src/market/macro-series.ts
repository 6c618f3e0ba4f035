import { monthEnd } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import type { MacroKind } from '../series/macro-kind.ts';
import type { Origin, Series } from '../series/series.ts';

/** A macro series with the day on which each of its figures became known. */
export interface MacroSeries {
  kind: MacroKind;
  /** n dates of the figures as days since 1970-01-01, ascending and unique. */
  days: Int32Array;
  /** n days on which each became known, ascending. */
  known: Int32Array;
  /** n figures in the kind's unit. */
  values: Float64Array;
  origins: readonly Origin[];
}

/** A macro series as read, with the days on which its figures became known. */
export function macroSeries(kind: MacroKind, { days, closes, origins }: Series): MacroSeries {
  const { after, days: lag } = kind.publicationLag;
  const known = after === 'day' && lag === 0 ? days : days.map((day) => (after === 'day' ? day : monthEnd(day)) + lag);
  return { kind, days, known, values: closes, origins };
}

/** The figures known by the close of a day, in shared memory. A macro series is cut only here. */
export function knownBy(series: MacroSeries, day: number): MacroSeries {
  const count = countThrough(series.known, day);
  const { days, known, values } = series;
  return {
    ...series,
    days: days.subarray(0, count),
    known: known.subarray(0, count),
    values: values.subarray(0, count),
  };
}

/**
 * As-of join: for each session the row of the latest figure known by then.
 * Element `t` reads figures known on or before session `t`.
 *
 * @param sessions - n days, ascending
 * @returns n rows of the series, -1 where none is known or the latest is older than its kind permits
 */
export function asOfRows({ kind, days, known }: MacroSeries, sessions: Int32Array): Int32Array {
  const rows = new Int32Array(sessions.length).fill(-1);
  const { staleAfter } = kind;
  const count = known.length;
  const first = known[0] ?? Number.POSITIVE_INFINITY;
  const start = countThrough(sessions, first - 1);
  let row = countThrough(known, sessions[start] ?? 0) - 1;
  for (let t = start; t < rows.length; t++) {
    const session = sessions[t] ?? 0;
    while (row + 1 < count && (known[row + 1] ?? 0) <= session) row++;
    if (session - (days[row] ?? 0) <= staleAfter) rows[t] = row;
  }
  return rows;
}

/**
 * A macro series on the sessions of a market: for each session the latest figure known by then.
 *
 * @param sessions - n days, ascending
 * @returns n figures; NaN where none is known or the latest is older than its kind permits
 */
export function asOfColumn(series: MacroSeries, sessions: Int32Array): Float64Array {
  const rows = asOfRows(series, sessions);
  const column = new Float64Array(rows.length);
  const { values } = series;
  for (let t = 0; t < column.length; t++) {
    const row = rows[t] ?? -1;
    column[t] = row < 0 ? Number.NaN : (values[row] ?? Number.NaN);
  }
  return column;
}
