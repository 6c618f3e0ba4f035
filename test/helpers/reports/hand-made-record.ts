import { defaultHorizons, gradedStates } from '../../../src/judgement/names.ts';
import type { CohortReport, RecordReport } from '../../../src/report/record/schema.ts';

/** A cell with figures that nobody computed, changed where a test wants another. */
const handMadeCell = (changed: Partial<CohortReport> = {}): CohortReport => ({
  state: 'breakout',
  horizon: 126,
  sessions: 1693,
  episodes: 51,
  mean: -0.022,
  share: 0.387,
  independentEpisodes: 29,
  hits: 12,
  hitRate: 0.414,
  hitRate95: [0.255, 0.593],
  baseRate: 0.49,
  difference: -0.018,
  interval95: [-0.036, 0.001],
  neweyWestT: -1.94,
  overDecade: -0.015,
  p: 0.09,
  adjustedP: 1,
  significant: false,
  asClaimed: false,
  ...changed,
});

/** A record of prices alone in which nothing is told apart. */
export const handMadeRecord: RecordReport = {
  graded: 'prices-alone',
  from: '1988-10-07',
  to: '2026-01-08',
  comparisons: 16,
  significant: 0,
  bases: defaultHorizons.map((horizon) => ({ horizon, sessions: 9500 - horizon, mean: -0.002, share: 0.49 })),
  cohorts: gradedStates.flatMap((state) => defaultHorizons.map((horizon) => handMadeCell({ state, horizon }))),
};

/** The record with some cells changed. */
export const recordWith = (change: (cell: CohortReport) => Partial<CohortReport>): RecordReport => ({
  ...handMadeRecord,
  cohorts: handMadeRecord.cohorts.map((cell) => ({ ...cell, ...change(cell) })),
});
