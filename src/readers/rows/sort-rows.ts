import { isoDate } from '../../dates/civil-dates.ts';
import { quotedPath, UserError } from '../../errors.ts';

export interface OrderedRows {
  days: Int32Array;
  closes: Float64Array;
  order: 'ascending' | 'descending' | 'shuffled';
  /** Rows dropped because the same day stood there twice with the same close. */
  repeated: number;
}

/** Whether each day is later than the one before; `direction` -1 asks for earlier. */
function isStrict(days: Int32Array, direction: 1 | -1): boolean {
  let before = days[0] ?? 0;
  for (let i = 1; i < days.length; i++) {
    const day = days[i] ?? 0;
    if ((day - before) * direction <= 0) return false;
    before = day;
  }
  return true;
}

/**
 * Rows oldest first where they run one way only, without a look at closes or lines; undefined where they do not.
 *
 * @param direction - 1 or -1 where it is known that each day is later, or earlier, than the one before; 0 for neither
 */
export function inOneDirection(
  days: Int32Array,
  closes: Float64Array,
  direction: 1 | -1 | 0 = isStrict(days, 1) ? 1 : isStrict(days, -1) ? -1 : 0,
): OrderedRows | undefined {
  if (direction === 0) return undefined;
  if (direction === 1) return { days, closes, order: 'ascending', repeated: 0 };
  return { days: days.slice().reverse(), closes: closes.slice().reverse(), order: 'descending', repeated: 0 };
}

/**
 * Row numbers by day, those of one day as they stand in the file: counted, since days are few beside the rows of a large file.
 * Undefined where the rows stand so already.
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

/** Where rows stand, for messages. */
interface Lines {
  file: string;
  /** Physical line of a row. */
  lineOf(row: number): number;
  /** That of the last row like it, where rows that repeat the one before were left out. */
  lastLineOf?(row: number): number;
}

/**
 * Rows oldest first and each day once.
 *
 * @throws UserError where one day has two different closes: which of them holds cannot be known
 */
export function inOrder(days: Int32Array, closes: Float64Array, lines: Lines): OrderedRows {
  const ordered = inOneDirection(days, closes);
  if (ordered) return ordered;
  const rows = byDay(days);
  const [keptDays, keptCloses] = [new Int32Array(days.length), new Float64Array(days.length)];
  let [kept, before, keptRow, ups, downs] = [0, -1, -1, 0, 0];
  for (let i = 0; i < days.length; i++) {
    const row = rows ? (rows[i] ?? 0) : i;
    const [day, close] = [days[row] ?? 0, closes[row] ?? 0];
    if (before >= 0 && day === days[before]) {
      if (close !== closes[before]) throw twice(day, [before, row], closes, lines);
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
    repeated: days.length - kept,
  };
}

function twice(
  day: number,
  [first, second]: [number, number],
  closes: Float64Array,
  { file, lineOf, lastLineOf = lineOf }: Lines,
): UserError {
  const line = lineOf(second);
  return new UserError(
    `${quotedPath(file)} line ${line}: ${isoDate(day)} stands there twice, with ${closes[first]} (line ${lastLineOf(first)}) and ${closes[second]}`,
    { code: 'duplicate-day', file, line, hint: 'delete the wrong one of the two lines' },
  );
}
