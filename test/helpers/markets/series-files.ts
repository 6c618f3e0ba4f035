import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../../src/dates/nyse/calendar.ts';
import { firstLevelYear, indexLevels } from '../../../src/identity/published-year-ends.ts';
import type { FileSeries } from '../../../src/market/quality/files/file-findings.ts';
import type { Role, Series } from '../../../src/series/series.ts';
import { seriesOf } from './series.ts';

export const fileSessions = sessionsBetween(daysFromIso('2023-06-01'), daysFromIso('2024-12-31'));

/** The evening of the last session, in New York. */
export const evening = { day: daysFromIso('2024-12-31'), minute: 1200 };

/** Closes that go, with a little noise, from one published year end to the next. */
export function closesOf(role: Role, days: Int32Array): number[] {
  const level = (year: number) => indexLevels[role][year - firstLevelYear] ?? Number.NaN;
  const [from, to] = [daysFromIso('2023-12-29'), daysFromIso('2024-12-31')];
  return Array.from(days, (day, i) => {
    const part = Math.max(0, Math.min(1, (day - from) / (to - from)));
    const noise = day === from || day === to ? 1 : 1 + Math.sin(i * 7) / 200;
    return noise * level(2023) ** (1 - part) * level(2024) ** part;
  });
}

/** A series without problems. */
export const goodSeries = (role: Role, file = `${role}.csv`, symbol: string | null = null): Series =>
  seriesOf(fileSessions, closesOf(role, fileSessions), { file, symbol });

/** A series with rows changed or added, and others left out. */
export const withRows = (
  series: Series,
  rows: readonly (readonly [date: string, close: number])[],
  without: readonly string[] = [],
): Series => {
  const closes = new Map(Array.from(series.days, (day, i) => [isoDate(day), series.closes[i] ?? Number.NaN]));
  for (const date of without) closes.delete(date);
  for (const [date, close] of rows) closes.set(date, close);
  const dates = [...closes.keys()].sort();
  return seriesOf(
    dates,
    dates.map((date) => closes.get(date) ?? Number.NaN),
    series.origins[0],
  );
};

/** A file that holds a series, as the user gave it. */
export const fileOf = (series: Series, assignedRole?: Role, notes: FileSeries['notes'] = []): FileSeries => ({
  ...{ file: series.id, assignedRole, series, notes },
});
