import { isReversed } from './moves.ts';

/** Sessions on each side that a price is held against. */
const around = 10;
/** Times what those sessions moved: real days come to 7 at most, and what was proved wrong in long files begins at 11. */
export const minMultiple = 8;
/** Where prices hardly move, a rounded digit is many times nothing. */
const leastMove = 0.02;

/** One close that stands away from the closes around it. */
export interface BadTick {
  row: number;
  /** The close over the one before, less one. */
  change: number;
  /** The lesser of its two moves over the median move of the sessions around. */
  multiple: number;
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? Number.NaN;
  return values.length % 2 === 1 ? upper : (upper + (values[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * Closes that are probably wrong: a move of 2% and more, eight times and more the median move of the ten sessions on either
 * side, which the next session takes back but for a quarter. A crash and its recovery are no such thing: the sessions around
 * them move as well. Robust in the sense that no single session can hide another.
 *
 * @param closes - n closes, of one price index or fund
 * @returns in order; the last row is never among them, since no one knows yet what comes after it
 * @see https://en.wikipedia.org/wiki/Median_absolute_deviation
 */
export function badTicks(closes: Float64Array): BadTick[] {
  const moves = closes.map((close, t) => Math.log(close / (closes[t - 1] ?? Number.NaN)));
  const found: BadTick[] = [];
  for (let t = 1; t + 1 < closes.length; t++) {
    const [there, back] = [moves[t] ?? 0, moves[t + 1] ?? 0];
    const least = Math.min(Math.abs(there), Math.abs(back));
    if (least < leastMove || !isReversed(there, back)) continue;
    const before = moves.subarray(Math.max(1, t - around), t);
    const after = moves.subarray(t + 2, t + 2 + around);
    const multiple = least / median([...before, ...after].map(Math.abs));
    if (multiple >= minMultiple) found.push({ row: t, change: Math.expm1(there), multiple });
  }
  return found;
}
