import { isoDate } from '../../dates/civil-dates.ts';
import { quoted, quotedPath, UserError } from '../../errors.ts';
import type { Layout } from '../reader.ts';

/** From this share of rows on whose day stands beside them at another time, a file is one of bars within the day. */
const leastShare = 1 / 4;

/**
 * Refuses a file with several rows of one day at different times: none of them is known to be the close.
 *
 * @param days - in the order of the file
 * @param stampOf - what a row says of its date and time
 * @throws UserError
 */
export function refuseIntraday(
  days: Int32Array,
  lines: Int32Array,
  stampOf: (row: number) => string,
  layout: Layout,
): void {
  let first = -1;
  let count = 0;
  for (let i = 1; i < days.length; i++) {
    if (days[i] !== days[i - 1] || stampOf(i) === stampOf(i - 1)) continue;
    if (first < 0) first = i;
    count++;
  }
  if (first < 0 || count < leastShare * (days.length - 1)) return;
  const [line, column] = [lines[first], layout.names.date];
  const [before, after] = [quoted(stampOf(first - 1)), quoted(stampOf(first))];
  throw new UserError(
    `${quotedPath(layout.file)} line ${line}, column ${quoted(column)}: ${after} follows ${before}, both of ${isoDate(days[first] ?? 0)}: these are intraday bars, not daily closes`,
    { code: 'not-daily', file: layout.file, line, column, hint: 'download the series again with a daily interval' },
  );
}
