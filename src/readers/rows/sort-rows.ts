import { isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import { quotedPath } from '../../words/quoted.ts';

/** Rows oldest first, each day once. */
export interface SortedRows {
  days: Int32Array;
  closes: Float64Array;
  /** Order of the rows in the file. */
  order: 'ascending' | 'descending' | 'shuffled';
  /** Duplicate rows, of a day and a close that an earlier row has, which are dropped. */
  duplicates: number;
}

/** True if each day is later than the one before, or earlier if `direction` is -1. */
function isMonotonic(days: Int32Array, direction: 1 | -1): boolean {
  let before = days[0] ?? 0;
  for (let i = 1; i < days.length; i++) {
    const day = days[i] ?? 0;
    if ((day - before) * direction <= 0) return false;
    before = day;
  }
  return true;
}

/**
 * Rows oldest first if their days run one way only, which needs no look at closes or lines; otherwise undefined.
 *
 * @param direction - 1 if each day is later than the one before, -1 if each is earlier, 0 for neither
 */
export function monotonicRows(
  days: Int32Array,
  closes: Float64Array,
  direction: 1 | -1 | 0 = isMonotonic(days, 1) ? 1 : isMonotonic(days, -1) ? -1 : 0,
): SortedRows | undefined {
  if (direction === 0) return undefined;
  if (direction === 1) return { days, closes, order: 'ascending', duplicates: 0 };
  return { days: days.slice().reverse(), closes: closes.slice().reverse(), order: 'descending', duplicates: 0 };
}

/**
 * Row numbers in the order of days, and of the file within a day; undefined if the rows are in this order. A counting sort,
 * since a large file has many rows and few days.
 */
function byDay(days: Int32Array): Uint32Array | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isSorted = true;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] ?? 0;
    if (day < last) isSorted = false;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (isSorted) return undefined;
  const next = new Uint32Array(last - first + 2);
  for (let i = 0; i < days.length; i++) {
    const slot = (days[i] ?? 0) - first + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let i = 1; i < next.length; i++) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const order = new Uint32Array(days.length);
  for (let i = 0; i < days.length; i++) {
    const slot = (days[i] ?? 0) - first;
    const place = next[slot] ?? 0;
    order[place] = i;
    next[slot] = place + 1;
  }
  return order;
}

/** Lines of rows, for messages. */
interface Lines {
  file: string;
  /** Physical line of a row. */
  lineOf(row: number): number;
  /** Physical line of its last duplicate, if duplicates of the row before are left out. */
  lastLineOf?(row: number): number;
}

/**
 * Rows sorted by day, without duplicates.
 *
 * @param days - days since 1970-01-01, in the order of the file
 * @param closes - as many closes
 * @throws UserError if a day has two different closes, of which either may be right
 */
export function sortRows(days: Int32Array, closes: Float64Array, lines: Lines): SortedRows {
  const monotonic = monotonicRows(days, closes);
  if (monotonic) return monotonic;
  const rows = byDay(days);
  const [keptDays, keptCloses] = [new Int32Array(days.length), new Float64Array(days.length)];
  let [kept, before, keptRow, ups, downs] = [0, -1, -1, 0, 0];
  for (let i = 0; i < days.length; i++) {
    const row = rows ? (rows[i] ?? 0) : i;
    const [day, close] = [days[row] ?? 0, closes[row] ?? 0];
    if (before >= 0 && day === days[before]) {
      if (close !== closes[before]) throw twoCloses(day, [before, row], closes, lines);
    } else {
      if (keptRow >= 0) {
        if (row > keptRow) ups++;
        else downs++;
      }
      keptDays[kept] = day;
      keptCloses[kept] = close;
      kept++;
      keptRow = row;
    }
    before = row;
  }
  return {
    days: keptDays.slice(0, kept),
    closes: keptCloses.slice(0, kept),
    order: downs === 0 ? 'ascending' : ups === 0 ? 'descending' : 'shuffled',
    duplicates: days.length - kept,
  };
}

/** Error for a day with two closes. */
function twoCloses(
  day: number,
  [first, second]: [number, number],
  closes: Float64Array,
  { file, lineOf, lastLineOf = lineOf }: Lines,
): UserError {
  const line = lineOf(second);
  return new UserError(
    `${quotedPath(file)} line ${line}: ${isoDate(day)} has two closes, ${closes[first]} (line ${lastLineOf(first)}) and ${closes[second]}`,
    { code: 'duplicate-day', file, line, hint: 'delete the wrong one of the two lines' },
  );
}
