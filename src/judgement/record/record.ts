import { holm } from '../../stats/inference/holm.ts';
import { claimedSides, defaultHorizons, gradedStates, type State, states } from '../names.ts';
import { baseOf } from './base.ts';
import { type Cohort, cohortsOf, type GradedHorizon } from './cohort.ts';
import { decades } from './decades.ts';
import { type Graded, type GradedRows, gradedRows, outcomesOver } from './outcomes.ts';
import { codedRuns, runsByCode } from './runs.ts';

/** The longest horizon: ten years of sessions. */
export const maxHorizon = 2520;

/** Whether verdicts can be graded after so many sessions. */
export const isHorizon = (sessions: number): boolean =>
  Number.isInteger(sessions) && sessions >= 1 && sessions <= maxHorizon;
/** Largest p after Holm's adjustment at which the difference of a verdict from the base rate counts as significant. */
const level = 0.05;

/** A cohort with its p adjusted for all that are shown beside it. */
export interface GradedCohort extends Cohort {
  adjustedP: number;
  significant: boolean;
  /** Significant, and in the direction that the verdict claims; undecided and no rotation claim none. */
  asClaimed: boolean;
}

/** The verdicts of a whole history, graded by the returns that followed. */
export interface TrackRecord {
  /** First day with a verdict, and the last day that is known; null where there is no verdict. */
  from: number | null;
  to: number | null;
  horizons: readonly GradedHorizon[];
  cohorts: readonly GradedCohort[];
  /** Cohorts that were compared with the base rate: what Holm's adjustment counts. */
  comparisons: number;
}

function gradedCohort(cohort: Cohort, adjustedP: number): GradedCohort {
  const significant = adjustedP < level;
  return {
    ...cohort,
    adjustedP,
    significant,
    asClaimed: significant && cohort.difference * claimedSides[cohort.state] > 0,
  };
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
  const adjusted = holm(cohorts.map(({ p }) => p));
  return {
    from: rows.days[0] ?? null,
    to: graded.days.at(-1) ?? null,
    horizons: byHorizon,
    cohorts: cohorts.map((cohort, i) => gradedCohort(cohort, adjusted[i] ?? Number.NaN)),
    comparisons: cohorts.filter(({ p }) => !Number.isNaN(p)).length,
  };
}

/** The cohort of a verdict and a horizon; undefined where it is not graded. */
export const cohortFor = ({ cohorts }: TrackRecord, state: State, horizon: number): GradedCohort | undefined =>
  cohorts.find((cohort) => cohort.state === state && cohort.horizon === horizon);
