import type { CallRecord, Calls } from '../../judgement/record/calls.ts';
import type { Cohort } from '../../judgement/record/cohort.ts';
import type { DecidingTest } from '../../judgement/record/deciding-tests.ts';
import type { RecordSummary } from '../../judgement/record/record-summary.ts';
import { dateOrNull } from '../date-or-null.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { intervalOrNulls } from '../interval-or-nulls.ts';
import type { CohortReport, RecordReport, TestReport } from './schema.ts';

function cohortReport(cohort: Cohort): CohortReport {
  const { state, horizon, sessions, episodes, independentEpisodes, hits, shifts } = cohort;
  return {
    ...{ state, horizon, sessions },
    mean: finiteOrNull(cohort.mean),
    share: finiteOrNull(cohort.share),
    ...{ episodes, independentEpisodes, ahead: hits },
    ahead95: intervalOrNulls(cohort.hitInterval),
    difference: finiteOrNull(cohort.difference),
    differenceByDecade: finiteOrNull(cohort.overDecade),
    shifts,
    p: finiteOrNull(cohort.p),
    needed05: finiteOrNull(cohort.needed05),
    needed025: finiteOrNull(cohort.needed025),
    interval95: intervalOrNulls(cohort.interval),
  };
}

const testReport = ({ state, horizon, standing, sessionsMissing, ...test }: DecidingTest): TestReport => ({
  ...{ state, horizon },
  difference: finiteOrNull(test.difference),
  p: finiteOrNull(test.p),
  adjustedP: finiteOrNull(test.adjustedP),
  needed05: finiteOrNull(test.needed05),
  needed025: finiteOrNull(test.needed025),
  ...{ standing, sessionsMissing },
});

export const callReport = ({ state, calls, right, open, interval }: CallRecord): RecordReport['calls'][number] => ({
  ...{ state, decided: calls, right, open },
  interval95: intervalOrNulls(interval),
});

export const callReports = ({ byState, rotations, lasted, gaveBack, open, ...took }: Calls) => ({
  rotations: {
    ...{ count: rotations, lasted, gaveBack, open },
    medianSessions: finiteOrNull(took.medianSessions),
    sessions90: finiteOrNull(took.longSessions),
  },
  calls: byState.map(callReport),
});

/** The track record as JSON has it. */
export function recordReport({ graded, from, to, calls, tests, bases, cohorts }: RecordSummary): RecordReport {
  return {
    graded,
    from: dateOrNull(from),
    to: dateOrNull(to),
    ...callReports(calls),
    tests: tests.map(testReport),
    bases: bases.map(({ horizon, sessions, mean, share, sessionsMissing }) => ({
      ...{ horizon, sessions },
      mean: finiteOrNull(mean),
      share: finiteOrNull(share),
      sessionsMissing,
    })),
    cohorts: cohorts.map(cohortReport),
  };
}
