import type { Zod } from '../../zod.ts';

/**
 * Checks that one number of a section is at most another; the error names both.
 *
 * @internal
 */
export const atMost = <K extends string>(z: Zod, section: string, low: K, high: K) =>
  z.refine<Record<K, number>>((values) => values[low] <= values[high], {
    error: ({ input }) => {
      const values = input as Record<K, number>;
      const limit = `${section}.${high} (${values[high]})`;
      return `is ${values[low]}, larger than ${limit}: set a smaller ${section}.${low} or a larger ${section}.${high}`;
    },
    path: [low],
  });
