import type { GradedColumn } from '../names.ts';
import type { Base } from './base.ts';
import type { Calls } from './calls.ts';
import type { Cohort } from './cohort.ts';
import type { DecidingTest } from './deciding-tests.ts';
import type { TrackRecord } from './record.ts';
import { sessionsMissing } from './shifts.ts';

/** The base, and how far it is from long enough to tell anything over its horizon from chance. */
interface TestedBase extends Base {
  /** 0 where it is. */
  sessionsMissing: number;
}

/** A track record without its columns. */
export interface RecordSummary<C extends Cohort = Cohort> {
  /** `prices-alone` where the verdict uses anything without a history: then the record is not of the verdict itself. */
  graded: GradedColumn;
  /** First day with a verdict and last known day, in days since 1970-01-01; null where there is no verdict. */
  from: number | null;
  to: number | null;
  /** Did the rotations last, and were the calls right about it? */
  calls: Calls;
  /** The two tests that decide; none where half a year is not among the horizons. */
  tests: readonly DecidingTest[];
  /** What followed any session, by horizon. */
  bases: readonly TestedBase[];
  /** What followed each verdict, by horizon: exploratory. */
  cohorts: readonly C[];
}

export const recordSummary = (
  { from, to, tests, horizons, cohorts }: TrackRecord,
  calls: Calls,
  graded: GradedColumn,
): RecordSummary => {
  const bases = horizons.map(({ base }) => {
    return { ...base, sessionsMissing: sessionsMissing(base.sessions, base.horizon) };
  });
  return { graded, from, to, calls, tests, bases, cohorts };
};
