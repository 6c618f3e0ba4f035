import { isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';

const bars = [
  { from: 80, name: 'quarterly or yearly' },
  { from: 20, name: 'monthly' },
  { from: 5, name: 'weekly' },
] as const;

/** True if at least half of the steps are of so many days; a single long gap does not matter. */
function isMostly(days: Int32Array, from: number): boolean {
  let wide = 0;
  for (let i = 1; i < days.length; i++) if ((days[i] ?? 0) - (days[i - 1] ?? 0) >= from) wide++;
  return 2 * wide >= days.length - 1;
}

/**
 * Refuses bars of a week or longer: a window of 252 of them is not a year.
 *
 * @param days - in ascending order
 * @param rows - the same days in the order of the file
 * @param lineOf - physical line of one of these rows
 * @throws UserError
 */
export function refuseInfrequent(
  days: Int32Array,
  rows: Int32Array,
  lineOf: (row: number) => number,
  layout: Layout,
): void {
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  // If half of the steps are of five days or more, the span is at least this long: most daily files return here.
  if (days.length < 3 || 2 * span < 5 * (days.length - 1) || !isMostly(days, 5)) return;
  const bar = bars.find(({ from }) => isMostly(days, from)) ?? bars[2];
  const row = rows.findIndex((day, i) => i > 0 && Math.abs(day - (rows[i - 1] ?? 0)) >= bar.from);
  const [line, column] = [lineOf(row), layout.names.date];
  const [before, after] = [isoDate(rows[row - 1] ?? 0), isoDate(rows[row] ?? 0)];
  throw new UserError(
    `${quotedPath(layout.file)} line ${line}, ${columnWords(column)}: ${after} follows ${before}: these are ${bar.name} bars, not daily closes`,
    { code: 'not-daily', file: layout.file, line, column, hint: 'download the series again with a daily interval' },
  );
}
