import { kernel } from './kernel.ts';

/**
 * Sessions without a row and rows without a session; see `market/calendar/gaps.ts`.
 *
 * @param days - ascending, at least one
 * @param closures - weekdays without a session, none of them outside of the days
 */
export function calendarGapsOf(days: Int32Array, closures: Int32Array): { missing: Int32Array; extra: Int32Array } {
  const n = days.length;
  const { calls, scratch } = kernel();
  const missing = scratch.allocate(Int32Array, (days[n - 1] ?? 0) - (days[0] ?? 0) + 1);
  const [extra, counts] = [scratch.allocate(Int32Array, n), scratch.allocate(Int32Array, 2)];
  calls.calendarGaps(scratch.copyIn(days), n, scratch.copyIn(closures), closures.length, missing, extra, counts);
  const [missingCount = 0, extraCount = 0] = scratch.copyOut(Int32Array, counts, 2);
  return {
    missing: scratch.copyOut(Int32Array, missing, missingCount),
    extra: scratch.copyOut(Int32Array, extra, extraCount),
  };
}
