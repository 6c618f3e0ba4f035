import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';

/** What the same rules earned in other markets: mean after breakout less that after relief rally, log returns of small less large. */
export function worldSchema(z: Zod) {
  const difference = { difference: z.number(), p: z.number() };
  return z.object({
    computed: z.iso.date(),
    /** Year in which the first of the markets begins. */
    since: z.int(),
    /** The market of the largest weight. */
    largest: z.string(),
    horizons: z.array(
      z.object({
        horizon: z.int(),
        markets: z.int(),
        ...difference,
        /** Adjusted for the horizons. */
        adjustedP: z.number(),
        withoutLargest: z.object(difference),
        /** Entered 22 sessions after the verdict, not at the next close. */
        late: z.object(difference),
        /** The largest market up to a day and after it. */
        halves: z.object({ until: z.iso.date(), first: z.number(), second: z.number() }),
      }),
    ),
  });
}

export type WorldReport = ZodMini.infer<ReturnType<typeof worldSchema>>;
