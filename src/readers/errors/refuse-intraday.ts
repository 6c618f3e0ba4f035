import { isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import { type CsvRecord, cellAt } from '../rows/records.ts';

/** Share of rows with another time on the same day from which a file is one of intraday bars. */
const minShare = 1 / 4;

/** Date and time of a row, as written. */
const stampOf = (row: CsvRecord | undefined, { date, time }: Layout) => {
  if (!row) return '';
  return time === undefined ? cellAt(row, date) : `${cellAt(row, date)} ${cellAt(row, time)}`;
};

/**
 * Refuses intraday bars, several rows of one day at different times: none of them is known to be the close.
 *
 * @param days - in the order of the file
 * @param rows - the records of these days
 * @param isCertain - false if it is known which days are the same, and not which they are
 * @throws UserError
 */
export function refuseIntraday(days: Int32Array, rows: readonly CsvRecord[], layout: Layout, isCertain = true): void {
  let first = -1;
  let count = 0;
  for (let i = 1; i < days.length; i++) {
    if (days[i] !== days[i - 1] || stampOf(rows[i], layout) === stampOf(rows[i - 1], layout)) continue;
    if (first < 0) first = i;
    count++;
  }
  if (first < 0 || count < minShare * (days.length - 1)) return;
  const [line, column] = [rows[first]?.line, layout.names.date];
  const [before, after] = [quoted(stampOf(rows[first - 1], layout)), quoted(stampOf(rows[first], layout))];
  throw new UserError(
    `${quotedPath(layout.file)} line ${line}, ${columnWords(column)}: ${after} follows ${before}, both of ${isCertain ? isoDate(days[first] ?? 0) : 'one day'}: these are intraday bars, not daily closes`,
    { code: 'not-daily', file: layout.file, line, column, hint: 'download the series again with a daily interval' },
  );
}
