import { tolerance } from './tolerance.ts';

/**
 * Rank of a value among others, 1 for the largest: 1 + the number of larger values. Values within {@link tolerance} (relative
 * above 1) count as equal, and equal values share the better rank.
 *
 * @param others - known values; the value itself may be one of them
 * @returns an integer from 1 to `others.length + 1`
 * @example rankAmong([3, 1, 4, 1, 5], 4); // => 2
 */
export function rankAmong(others: ArrayLike<number>, value: number): number {
  const near = tolerance * Math.max(1, Math.abs(value));
  let rank = 1;
  for (let i = 0; i < others.length; i += 1) if ((others[i] ?? Number.NaN) > value + near) rank += 1;
  return rank;
}
