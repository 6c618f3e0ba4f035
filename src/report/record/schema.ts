import { gradedColumns, gradedStates } from '../../judgement/names.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';

/** Fields of what followed one verdict over one horizon, set against all sessions. */
export function cohortFields(z: Zod) {
  const number = z.nullable(z.number());
  const interval = z.tuple([number, number]);
  return {
    state: z.enum(gradedStates),
    horizon: z.int(),
    sessions: z.int(),
    episodes: z.int(),
    mean: number,
    share: number,
    independentEpisodes: z.int(),
    hits: z.int(),
    hitRate: number,
    hitRate95: interval,
    baseRate: number,
    difference: number,
    interval95: interval,
    neweyWestT: number,
    overDecade: number,
    p: number,
    adjustedP: number,
    significant: z.boolean(),
    asClaimed: z.boolean(),
  };
}

/** What followed the verdicts of a whole history: shares are fractions, means and differences log returns of small over large. */
export function recordSchema(z: Zod) {
  const number = z.nullable(z.number());
  return z.object({
    /** `prices-alone` where the verdict used anything without a history: then what was graded is not the verdict itself. */
    graded: z.enum(gradedColumns),
    from: z.nullable(z.iso.date()),
    to: z.nullable(z.iso.date()),
    /** Cells compared with the base rate, and those that Holm's adjustment leaves told apart from it. */
    comparisons: z.int(),
    significant: z.int(),
    bases: z.array(z.object({ horizon: z.int(), sessions: z.int(), mean: number, share: number })),
    cohorts: z.array(z.object(cohortFields(z))),
  });
}

export type RecordReport = ZodMini.infer<ReturnType<typeof recordSchema>>;
export type CohortReport = RecordReport['cohorts'][number];
