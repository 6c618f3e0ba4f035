import { workplace } from './workplace.ts';

const double = 8;

/**
 * How many values are at least so large in size, and the sizes at some places in descending order, from 0.
 *
 * @param x - known values, more than any of the places
 */
export function sizesOf(x: Float64Array, level: number, places: readonly number[]): { count: number; sizes: number[] } {
  const { calls, arena } = workplace(2 * x.length + 1);
  const [values, sizes] = [arena.column(x), arena.room(x.length * double)];
  const count = calls.sizes(values, x.length, level, sizes);
  return { count, sizes: places.map((place) => calls.largest(sizes, x.length, place)) };
}
