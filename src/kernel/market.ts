import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;
const integer = 4;
const slack = 256;

/** Days and closes of a series, and the first row that is looked at. */
export interface Joined {
  days: Int32Array;
  closes: Float64Array;
  start: number;
}

/** The common days of three series and their closes; see `market/market.ts`. */
export function alignedColumns(series: readonly [Joined, Joined, Joined]) {
  const calls = kernel();
  const capacity = Math.min(...series.map(({ days }) => days.length));
  const given = series.reduce((sum, { days }) => sum + days.length, 0);
  const arena = new Arena(calls.memory, given * (double + integer) + capacity * (3 * double + integer) + slack);
  const words = series.flatMap(({ days, closes }) => [arena.integersIn(days), arena.column(closes), days.length]);
  const table = arena.integersIn(Int32Array.from(words));
  const starts = arena.integersIn(Int32Array.from(series, ({ start }) => start));
  const days = arena.room(capacity * integer);
  const [first, second, third] = [
    arena.room(capacity * double),
    arena.room(capacity * double),
    arena.room(capacity * double),
  ];
  const n = calls.align(table, starts, days, first, second, third);
  return {
    days: arena.integers(days, n),
    closes: [arena.doubles(first, n), arena.doubles(second, n), arena.doubles(third, n)] as const,
  };
}

/** Flags with those set where closes stand still for the `from`th time or longer; see `market/quality/frozen.ts`. */
export function frozenFlags(closes: Float64Array, from: number, flags: Uint8Array): Uint8Array {
  const n = closes.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (double + 1) + slack);
  const [values, result] = [arena.column(closes), arena.put(flags)];
  calls.markFrozen(values, n, from, result);
  return arena.bytes(result, n);
}

/** Rows on which a close is more than `high` or less than `low` times the one before. */
export function largeMoveRows(closes: Float64Array, low: number, high: number): Int32Array {
  const n = closes.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (double + integer) + slack);
  const [values, rows] = [arena.column(closes), arena.room(n * integer)];
  return arena.integers(rows, calls.largeMoves(values, n, low, high, rows));
}

/** The first row from a given one on whose close is at least `level`; -1 where there is none. */
export function firstRowAtLeast(closes: Float64Array, level: number, from: number): number {
  const n = closes.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * double + slack);
  return calls.firstAtLeast(arena.column(closes), n, from, level);
}

/**
 * Sessions without a row and rows without a session, between the first and the last of ascending days; see
 * `market/quality/calendar.ts`.
 *
 * @param days - at least one
 * @param closures - weekdays without a session, none of them outside of the days
 */
export function calendarGapsOf(days: Int32Array, closures: Int32Array): { missing: Int32Array; extra: Int32Array } {
  const n = days.length;
  const calls = kernel();
  const length = (days[n - 1] ?? 0) - (days[0] ?? 0) + 1;
  const integers = 2 * n + closures.length + length + 2;
  const arena = new Arena(calls.memory, integers * integer + length + slack);
  const [rows, closed] = [arena.integersIn(days), arena.integersIn(closures)];
  const [span, missing] = [arena.room(length), arena.room(length * integer)];
  const [extra, counts] = [arena.room(n * integer), arena.room(2 * integer)];
  calls.calendarGaps(rows, n, closed, closures.length, span, missing, extra, counts);
  const [missingCount = 0, extraCount = 0] = arena.integers(counts, 2);
  return { missing: arena.integers(missing, missingCount), extra: arena.integers(extra, extraCount) };
}
