import { tolerance } from './tolerance.ts';

/**
 * Place of a value among others, the largest being the first: 1 + the number of larger ones. Values within {@link tolerance} of it,
 * relative to it above 1, are not larger, so equals share the better place.
 *
 * @param others - known values; the value itself may be one of them
 * @returns an integer from 1 to `others.length + 1`
 * @example rankAmong([3, 1, 4, 1, 5], 4); // => 2
 */
export function rankAmong(others: ArrayLike<number>, value: number): number {
  const near = tolerance * Math.max(1, Math.abs(value));
  let place = 1;
  for (let i = 0; i < others.length; i += 1) if ((others[i] ?? Number.NaN) > value + near) place += 1;
  return place;
}
