import { intAt, Integers, IntegersOut, putInt } from './columns';
import { release, room } from './room';

const session: u8 = 0;
const closed: u8 = 1;
const row: u8 = 2;

/**
 * Holds n ascending days against the sessions from the first of them to the last: weekdays but for the closures given, which lie
 * between them. `missing` has room for an integer for each day from the first to the last, `extra` for n.
 * Days are of 1970 or later.
 *
 * @param counts - the numbers of days written to `missing`, without a row, and to `extra`, without a session
 */
export function calendarGaps(
  days: Integers,
  n: i32,
  closures: Integers,
  closureCount: i32,
  missing: IntegersOut,
  extra: IntegersOut,
  counts: IntegersOut,
): void {
  const first = intAt(days, 0);
  const length = intAt(days, n - 1) - first + 1;
  const span = room(length);
  // 1970-01-01 was a Thursday.
  for (let i = 0, weekday = (first + 3) % 7; i < length; i++) {
    store<u8>(span + <usize>i, weekday < 5 ? session : closed);
    weekday = weekday == 6 ? 0 : weekday + 1;
  }
  for (let i = 0; i < closureCount; i++) store<u8>(span + <usize>(intAt(closures, i) - first), closed);
  for (let i = 0; i < n; i++) {
    const at = span + <usize>(intAt(days, i) - first);
    store<u8>(at, load<u8>(at) | row);
  }
  let missingCount = 0;
  let extraCount = 0;
  for (let i = 0; i < length; i++) {
    const state = load<u8>(span + <usize>i);
    if (state == session) putInt(missing, missingCount++, first + i);
    else if (state == (closed | row)) putInt(extra, extraCount++, first + i);
  }
  putInt(counts, 0, missingCount);
  putInt(counts, 1, extraCount);
  release(span);
}
