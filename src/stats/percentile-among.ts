import { tolerance } from './tolerance.ts';

/**
 * Percentile rank of a value in a sample that it belongs to, as a fraction: (values below + half of the equal ones, itself
 * included) / n. Values within {@link tolerance} count as equal; above 1 the tolerance is relative.
 *
 * @returns a value in (0, 1); NaN for an empty sample
 * @see https://en.wikipedia.org/wiki/Percentile_rank
 * @example percentileAmong(Float64Array.of(1, 2, 3, 4), 4); // => 0.875
 */
export function percentileAmong(sample: Float64Array, value: number): number {
  const near = tolerance * Math.max(1, Math.abs(value));
  let below = 0;
  let equal = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const gap = (sample[i] ?? Number.NaN) - value;
    if (gap < -near) below += 1;
    else if (gap <= near) equal += 1;
  }
  return (below + equal / 2) / sample.length;
}
