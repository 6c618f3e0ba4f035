import { kernel } from './kernel.ts';

/**
 * How many values are at least so large in size, and the sizes at some places in descending order, from 0.
 *
 * @param x - known values, more than any of the places
 * @param places - the last one first
 */
export function sizesOf(x: Float64Array, level: number, places: readonly number[]): { count: number; sizes: number[] } {
  const { calls, scratch } = kernel();
  const sizes = scratch.allocate(Float64Array, x.length);
  const count = calls.sizes(scratch.copyIn(x), x.length, level, sizes);
  // What was found at one place stands behind all that is larger.
  return { count, sizes: places.map((place, i) => calls.largest(sizes, (places[i - 1] ?? x.length - 1) + 1, place)) };
}
