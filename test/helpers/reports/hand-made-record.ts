import { decidingStates, defaultHorizons, gradedStates } from '../../../src/judgement/names.ts';
import type { CohortReport, RecordReport, TestReport } from '../../../src/report/record/schema.ts';

/** A cohort with figures that nobody computed. */
const handMadeCohort = (state: CohortReport['state'], horizon: number): CohortReport => ({
  ...{ state, horizon },
  sessions: 1693,
  mean: -0.022,
  share: 0.387,
  episodes: 51,
  independentEpisodes: 29,
  ahead: 12,
  ahead95: [0.255, 0.593],
  difference: -0.018,
  differenceByDecade: -0.015,
  shifts: 2225,
  p: 0.09,
  needed05: 0.019,
  needed025: 0.021,
  interval95: [-0.037, 0.001],
});

/** A test with figures that nobody computed, changed where another wants it. */
export const handMadeTest = (state: TestReport['state'], changed: Partial<TestReport> = {}): TestReport => ({
  ...{ state, horizon: 126 },
  difference: -0.018,
  p: 0.09,
  adjustedP: 0.18,
  needed05: 0.019,
  needed025: 0.021,
  standing: 'not-significant',
  sessionsMissing: 0,
  ...changed,
});

/** A record of prices alone in which nothing is significant. */
export const handMadeRecord: RecordReport = {
  graded: 'prices-alone',
  from: '1988-10-07',
  to: '2026-01-08',
  rotations: { count: 137, lasted: 67, gaveBack: 69, open: 1, medianSessions: 13, sessions90: 43 },
  calls: [
    { state: 'breakout', decided: 58, right: 25, open: 0, interval95: [0.31, 0.56] },
    { state: 'relief-rally', decided: 40, right: 26, open: 0, interval95: [0.5, 0.78] },
  ],
  tests: decidingStates.map((state) => handMadeTest(state)),
  bases: defaultHorizons.map((horizon) => ({
    horizon,
    sessions: 9500 - horizon,
    mean: -0.002,
    share: 0.49,
    sessionsMissing: 0,
  })),
  cohorts: gradedStates.flatMap((state) => defaultHorizons.map((horizon) => handMadeCohort(state, horizon))),
};

/** The record with both tests changed. */
export const recordWith = (changed: Partial<TestReport>): RecordReport => ({
  ...handMadeRecord,
  tests: decidingStates.map((state) => handMadeTest(state, changed)),
});
