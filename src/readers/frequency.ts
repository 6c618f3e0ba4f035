import { isoDate } from '../core/civil-dates.ts';
import { quoted, UserError } from '../errors.ts';
import type { Layout } from './reader.ts';

/** Median distance of neighbouring rows in days; a single odd gap does not move it. */
function medianGap(days: Int32Array): number {
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? 0));
  return gaps.sort()[gaps.length >>> 1] ?? 1;
}

const bars = [
  { from: 80, name: 'quarterly or yearly' },
  { from: 20, name: 'monthly' },
  { from: 5, name: 'weekly' },
] as const;

/** Name of a spacing wider than daily, undefined for daily rows. */
export const slowBars = (days: Int32Array): string | undefined =>
  days.length < 3 ? undefined : bars.find(({ from }) => medianGap(days) >= from)?.name;

/** Refuses weekly, monthly and slower series: a window of 252 such rows is no year. @throws UserError */
export function refuseSlow(days: Int32Array, { file, names, headerLines }: Layout): void {
  const name = slowBars(days);
  if (name === undefined) return;
  const [first, second] = [isoDate(days[0] ?? 0), isoDate(days[1] ?? 0)];
  const line = headerLines + 2;
  throw new UserError(
    `${quoted(file)} line ${line}, column ${quoted(names.date)}: ${second} follows ${first}: these are ${name} bars, not daily closes`,
    { code: 'not-daily', file, line, column: names.date, hint: 'download the series again with a daily interval' },
  );
}
