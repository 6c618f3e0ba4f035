import { isReversed } from './moves.ts';

/** Sessions on each side whose moves a price is compared with. */
const around = 10;
/** Multiple of the median move of those sessions: real days reach 7, and proven errors in long files begin at 11. */
export const minMultiple = 8;
/** Where prices hardly move, one rounded digit is a large multiple of the median move. */
const minMove = 0.02;

/** One close that is far from the closes around it. */
export interface BadTick {
  row: number;
  /** The close over the one before, less one. */
  change: number;
  /** The lesser of its two moves over the median move of the sessions around it. */
  multiple: number;
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? Number.NaN;
  return values.length % 2 === 1 ? upper : (upper + (values[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * Closes that are probably wrong: a move of at least 2% and at least eight times the median move of the ten sessions on either
 * side, of which the next session reverses at least three quarters. A crash and its recovery do not qualify: the sessions
 * around them move as well. The median keeps one bad session from hiding another.
 *
 * @param closes - n closes, of one price index or fund
 * @returns in order; never the last row, whose next session is not known yet
 * @see https://en.wikipedia.org/wiki/Median_absolute_deviation
 */
export function badTicks(closes: Float64Array): BadTick[] {
  const moves = closes.map((close, t) => Math.log(close / (closes[t - 1] ?? Number.NaN)));
  const found: BadTick[] = [];
  for (let t = 1; t + 1 < closes.length; t++) {
    const [there, back] = [moves[t] ?? 0, moves[t + 1] ?? 0];
    const lesser = Math.min(Math.abs(there), Math.abs(back));
    if (lesser < minMove || !isReversed(there, back)) continue;
    const before = moves.subarray(Math.max(1, t - around), t);
    const after = moves.subarray(t + 2, t + 2 + around);
    const multiple = lesser / median([...before, ...after].map(Math.abs));
    if (multiple >= minMultiple) found.push({ row: t, change: Math.expm1(there), multiple });
  }
  return found;
}
