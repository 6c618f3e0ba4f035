import { isoDate } from '../../dates/civil-dates.ts';
import { quoted, quotedPath, UserError } from '../../errors.ts';
import type { Layout } from '../reader.ts';

const bars = [
  { from: 80, name: 'quarterly or yearly' },
  { from: 20, name: 'monthly' },
  { from: 5, name: 'weekly' },
] as const;

/** Whether at least half of the neighbouring rows lie so many days apart; a single odd gap does not matter. */
function isMostly(days: Int32Array, from: number): boolean {
  let wide = 0;
  for (let i = 1; i < days.length; i++) if ((days[i] ?? 0) - (days[i - 1] ?? 0) >= from) wide++;
  return 2 * wide >= days.length - 1;
}

/**
 * Refuses weekly, monthly and slower series: a window of 252 such rows is no year.
 *
 * @param days - ascending
 * @param rows - the same days in the order of the file
 * @param lineOf - physical line of one of these rows
 * @throws UserError
 */
export function refuseSlow(days: Int32Array, rows: Int32Array, lineOf: (row: number) => number, layout: Layout): void {
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  // Half the gaps being of five days and more, all together cannot be shorter than this: daily files end here.
  if (days.length < 3 || 2 * span < 5 * (days.length - 1) || !isMostly(days, 5)) return;
  const bar = bars.find(({ from }) => isMostly(days, from)) ?? bars[2];
  const row = rows.findIndex((day, i) => i > 0 && Math.abs(day - (rows[i - 1] ?? 0)) >= bar.from);
  const [line, column] = [lineOf(row), layout.names.date];
  const [before, after] = [isoDate(rows[row - 1] ?? 0), isoDate(rows[row] ?? 0)];
  throw new UserError(
    `${quotedPath(layout.file)} line ${line}, column ${quoted(column)}: ${after} follows ${before}: these are ${bar.name} bars, not daily closes`,
    { code: 'not-daily', file: layout.file, line, column, hint: 'download the series again with a daily interval' },
  );
}
