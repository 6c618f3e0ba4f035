import { decidingStates, gradedColumns, gradedStates, standings } from '../../judgement/names.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';

/** Of the decided calls of a verdict, how many were right: a breakout that lasted, a relief rally that gave back. */
export function callSchema(z: Zod) {
  const number = z.nullable(z.number());
  return z.object({
    state: z.enum(decidingStates),
    decided: z.int(),
    right: z.int(),
    open: z.int(),
    interval95: z.tuple([number, number]),
  });
}

/** How rotations ended, and the calls made of them. */
export function rotationFields(z: Zod) {
  const number = z.nullable(z.number());
  return {
    /** How rotations ended: the lead they opened with grew once more (lasted), was lost (gaveBack), or neither yet (open). */
    rotations: z.object({
      count: z.int(),
      lasted: z.int(),
      gaveBack: z.int(),
      open: z.int(),
      /** Sessions until it was decided: the median and the 90% quantile. */
      medianSessions: number,
      sessions90: number,
    }),
    calls: z.array(callSchema(z)),
  };
}

/** Rotations and calls, the tests that decide, and what followed any session. */
export function callFields(z: Zod) {
  const number = z.nullable(z.number());
  return {
    ...rotationFields(z),
    /** The two tests that decide, named before looking. */
    tests: z.array(
      z.object({
        state: z.enum(decidingStates),
        horizon: z.int(),
        difference: number,
        p: number,
        adjustedP: number,
        /** What the difference has to exceed at 5%, and at 2.5%. */
        needed05: number,
        needed025: number,
        standing: z.enum(standings),
        /** Sessions until there are enough to test it; 0 where there are. */
        sessionsMissing: z.int(),
      }),
    ),
    /** What followed any session with a verdict. */
    bases: z.array(
      z.object({
        ...{ horizon: z.int(), sessions: z.int(), mean: number, share: number },
        /** Sessions until a p over this horizon says anything: fewer overlap too much; 0 where there are enough. */
        sessionsMissing: z.int(),
      }),
    ),
  };
}

/** Fields of what followed one verdict over one horizon: exploratory, its p is not adjusted. */
export function cohortFields(z: Zod) {
  const number = z.nullable(z.number());
  const interval = z.tuple([number, number]);
  return {
    state: z.enum(gradedStates),
    horizon: z.int(),
    sessions: z.int(),
    mean: number,
    share: number,
    episodes: z.int(),
    independentEpisodes: z.int(),
    /** Independent episodes after which small was ahead, and Wilson's interval of their share. */
    ahead: z.int(),
    ahead95: interval,
    /** Mean less that of any session, in all and by decade. */
    difference: number,
    differenceByDecade: number,
    shifts: z.int(),
    p: number,
    needed05: number,
    needed025: number,
    interval95: interval,
  };
}

/** What followed the verdicts of a whole history: shares are fractions, means and differences log returns of small over large. */
export const recordSchema = (z: Zod) =>
  z.object({
    /** `prices-alone` where the verdict used anything without a history: then what was graded is not the verdict itself. */
    graded: z.enum(gradedColumns),
    from: z.nullable(z.iso.date()),
    to: z.nullable(z.iso.date()),
    ...callFields(z),
    cohorts: z.array(z.object(cohortFields(z))),
  });

export type RecordReport = ZodMini.infer<ReturnType<typeof recordSchema>>;
export type CohortReport = RecordReport['cohorts'][number];
export type TestReport = RecordReport['tests'][number];
/** What every report of a record has. */
export type CallsReport = Pick<RecordReport, 'graded' | 'rotations' | 'calls' | 'tests'>;
