import { isoDate } from '../core/civil-dates.ts';
import { quoted, UserError } from '../errors.ts';

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
 * Rows oldest first and each day once.
 *
 * @param lines - physical line of each row, for messages
 * @throws UserError where one day has two different closes: which of them holds cannot be known
 */
export function inOrder(days: Int32Array, closes: Float64Array, lines: Int32Array, file: string): OrderedRows {
  const ordered = inOneDirection(days, closes);
  if (ordered) return ordered;
  const at = (column: { readonly [i: number]: number }, i: number) => column[i] ?? 0;
  const byDay = Uint32Array.from(days, (_, i) => i).sort((a, b) => at(days, a) - at(days, b) || a - b);
  const kept = byDay.filter((row, i) => i === 0 || at(days, row) !== at(days, at(byDay, i - 1)));
  for (let i = 1; i < byDay.length; i++) {
    const [row, before] = [at(byDay, i), at(byDay, i - 1)];
    if (at(days, row) !== at(days, before) || at(closes, row) === at(closes, before)) continue;
    const line = at(lines, row);
    throw new UserError(
      `${quoted(file)} line ${line}: ${isoDate(at(days, row))} stands there twice, with ${at(closes, before)} (line ${at(lines, before)}) and ${at(closes, row)}`,
      { code: 'duplicate-day', file, line, hint: 'delete the wrong one of the two lines' },
    );
  }
  const isAscending = kept.every((row, i) => i === 0 || row > at(kept, i - 1));
  const isDescending = kept.every((row, i) => i === 0 || row < at(kept, i - 1));
  return {
    days: Int32Array.from(kept, (row) => at(days, row)),
    closes: Float64Array.from(kept, (row) => at(closes, row)),
    order: isAscending ? 'ascending' : isDescending ? 'descending' : 'shuffled',
    repeated: byDay.length - kept.length,
  };
}
