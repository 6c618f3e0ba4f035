import { defaultHorizons, gradedStates, type State, states } from '../names.ts';
import { baseOf } from './base.ts';
import { type Cohort, cohortsOf, type GradedHorizon } from './cohort.ts';
import { decades } from './decades.ts';
import { type DecidingTest, decidingTests } from './deciding-tests.ts';
import { type Graded, type GradedRows, gradedRows, outcomesOver } from './outcomes.ts';
import { codedRuns, runsByCode } from './runs.ts';

/** The longest horizon: ten years of sessions. */
export const maxHorizon = 2520;

/** Whether verdicts can be graded after so many sessions. */
export const isHorizon = (sessions: number): boolean =>
  Number.isInteger(sessions) && sessions >= 1 && sessions <= maxHorizon;

/** The verdicts of a whole history, graded by the returns that followed. */
export interface TrackRecord {
  /** First day with a verdict, and the last day that is known; null where there is no verdict. */
  from: number | null;
  to: number | null;
  horizons: readonly GradedHorizon[];
  /** Exploratory, but for the figures of the tests that decide. */
  cohorts: readonly Cohort[];
  tests: readonly DecidingTest[];
}

function gradedHorizon(graded: Graded, rows: GradedRows, horizon: number): GradedHorizon {
  const outcomes = outcomesOver(graded, rows, horizon);
  const byDecade = decades(outcomes);
  return { outcomes, base: baseOf(byDecade, horizon), decades: byDecade };
}

/**
 * Grades a column of verdicts by the excess return of small over large that followed, entered at the next close.
 * Only outcomes that are known by the last row count.
 *
 * @param horizons - sessions, integers of at least 1
 */
export function trackRecord(graded: Graded, horizons: readonly number[] = defaultHorizons): TrackRecord {
  const rows = gradedRows(graded);
  const history = {
    ratio: graded.ratio,
    runs: runsByCode(codedRuns(graded.state), states.length),
    gradedRuns: runsByCode(codedRuns(rows.codes), states.length),
  };
  const byHorizon = horizons.map((horizon) => gradedHorizon(graded, rows, horizon));
  const cohortsByHorizon = byHorizon.map((ofHorizon) => cohortsOf(gradedStates, history, ofHorizon));
  const cohorts = gradedStates.flatMap((_, i) => cohortsByHorizon.flatMap((ofHorizon) => ofHorizon[i] ?? []));
  return {
    from: rows.days[0] ?? null,
    to: graded.days.at(-1) ?? null,
    horizons: byHorizon,
    cohorts,
    tests: decidingTests(
      cohorts,
      byHorizon.map(({ base }) => base),
    ),
  };
}

/** The deciding test of a verdict; undefined where it has none. */
export const testOf = ({ tests }: Pick<TrackRecord, 'tests'>, state: State): DecidingTest | undefined =>
  tests.find((test) => test.state === state);
