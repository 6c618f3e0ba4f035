import { kernel, rows } from './kernel.ts';
import type { Doubles } from './pointer.ts';

/** Days and closes of a series, and the first row that is looked at. */
export interface Joined {
  days: Int32Array;
  closes: Float64Array;
  start: number;
}

/** The common days of three series and their closes; see `market/market.ts`. */
export function alignedColumns(series: readonly [Joined, Joined, Joined]) {
  const { calls, scratch } = kernel();
  const most = Math.min(...series.map(({ days }) => days.length));
  const columns = series.flatMap(({ days, closes }) => [scratch.copyIn(days), scratch.copyIn(closes), days.length]);
  const table = scratch.copyIn(Int32Array.from(columns));
  const starts = scratch.copyIn(Int32Array.from(series, ({ start }) => start));
  const closes = () => scratch.allocate(Float64Array, most);
  const [days, first, second, third] = [scratch.allocate(Int32Array, most), closes(), closes(), closes()];
  const n = calls.align(table, starts, days, first, second, third);
  const joined = (own: Doubles) => scratch.copyOut(Float64Array, own, n);
  return {
    days: scratch.copyOut(Int32Array, days, n),
    closes: [joined(first), joined(second), joined(third)] as const,
  };
}

/** Flags with those set where closes stand still for the `from`th time or longer; see `market/quality/stale-prices.ts`. */
export function frozenFlags(closes: Float64Array, from: number, flags: Uint8Array): Uint8Array {
  const { calls, scratch } = kernel();
  const result = scratch.allocate(Uint8Array, flags.length);
  scratch.copyOver(result, flags);
  calls.markFrozen(scratch.copyIn(closes), closes.length, from, result);
  return scratch.copyOut(Uint8Array, result, flags.length);
}

/** Rows on which a close is more than `high` or less than `low` times the one before. */
export const largeMoveRows = (closes: Float64Array, low: number, high: number): Int32Array =>
  rows(closes.length, ({ calls, scratch }, found) =>
    calls.largeMoves(scratch.copyIn(closes), closes.length, low, high, found),
  );

/** The first row from a given one on whose close is at least `level`; -1 where there is none. */
export function firstRowAtLeast(closes: Float64Array, level: number, from: number): number {
  const { calls, scratch } = kernel();
  return calls.firstAtLeast(scratch.copyIn(closes), closes.length, from, level);
}

/**
 * Sessions without a row and rows without a session, between the first and the last of ascending days; see
 * `market/calendar/gaps.ts`.
 *
 * @param days - at least one
 * @param closures - weekdays without a session, none of them outside of the days
 */
export function calendarGapsOf(days: Int32Array, closures: Int32Array): { missing: Int32Array; extra: Int32Array } {
  const n = days.length;
  const length = (days[n - 1] ?? 0) - (days[0] ?? 0) + 1;
  const { calls, scratch } = kernel();
  const [own, closed] = [scratch.copyIn(days), scratch.copyIn(closures)];
  const [missing, extra] = [scratch.allocate(Int32Array, length), scratch.allocate(Int32Array, n)];
  const counts = scratch.allocate(Int32Array, 2);
  calls.calendarGaps(own, n, closed, closures.length, scratch.work(length), missing, extra, counts);
  const [missingCount = 0, extraCount = 0] = scratch.copyOut(Int32Array, counts, 2);
  return {
    missing: scratch.copyOut(Int32Array, missing, missingCount),
    extra: scratch.copyOut(Int32Array, extra, extraCount),
  };
}
