import { shiftedDifferences } from '../../stats/inference/circular-shifts.ts';
import { type ShiftTest, shiftTest } from '../../stats/inference/shift-test.ts';
import { wilsonInterval } from '../../stats/inference/wilson.ts';
import type { GradedState } from '../names.ts';
import { code } from '../verdict/state.ts';
import type { Base } from './base.ts';
import type { Decade } from './decades.ts';
import { differenceByDecade, totalOf } from './decades.ts';
import { episodeStarts, separate } from './episodes.ts';
import type { Outcomes } from './outcomes.ts';
import { type RunsByCode, runsOf } from './runs.ts';
import { verdictShifts } from './shifts.ts';

/** What followed one verdict over one horizon; every figure NaN where nothing followed it yet. */
export interface Cohort extends ShiftTest {
  state: GradedState;
  horizon: number;
  sessions: number;
  mean: number;
  /** Share of the sessions after which small was ahead. */
  share: number;
  episodes: number;
  /** Episodes whose outcomes do not overlap, and after how many of them small was ahead. */
  independentEpisodes: number;
  hits: number;
  /** Wilson, 95%. */
  hitInterval: readonly [number, number];
  /** Mean less that of all sessions; its p, what it needs and its interval are of the shift test. */
  difference: number;
  /** Mean less that of all sessions of the same decades. */
  overDecade: number;
}

/** The verdicts of all sessions. */
export interface VerdictRuns {
  /** Log of small over large, on every session. */
  ratio: Float64Array;
  /** Runs of each verdict, in rows of the market. */
  runs: RunsByCode;
  /** The same in rows of the outcomes, where sessions without a verdict are left out. */
  gradedRuns: RunsByCode;
}

/** What followed over one horizon: row by row, in all and by decade. */
export interface GradedHorizon {
  outcomes: Outcomes;
  base: Base;
  decades: readonly Decade[];
}

function cohortOf(
  state: GradedState,
  { ratio, runs }: VerdictRuns,
  { base, decades }: GradedHorizon,
  shifted: Float64Array,
): Cohort {
  const { horizon } = base;
  const own = code(state);
  const { sessions, sum, above } = totalOf(decades, own);
  const mean = sum / sessions;
  const difference = mean - base.mean;
  const starts = episodeStarts(runsOf(runs, own, ratio.length - 1 - horizon));
  const independent = separate(starts, horizon);
  const hits = independent.filter((row) => (ratio[row + 1 + horizon] ?? 0) > (ratio[row + 1] ?? 0)).length;
  return {
    ...{ state, horizon, sessions, mean },
    share: above / sessions,
    episodes: starts.length,
    independentEpisodes: independent.length,
    hits,
    hitInterval: wilsonInterval(hits, independent.length),
    difference,
    overDecade: differenceByDecade(decades, own),
    ...shiftTest(difference, shifted),
  };
}

/** Some verdicts over one horizon, which together are all sessions, each set against all of them. */
export function cohortsOf(states: readonly GradedState[], history: VerdictRuns, graded: GradedHorizon): Cohort[] {
  const { outcomes, base } = graded;
  const { values } = outcomes;
  const runs = states.map((state) => runsOf(history.gradedRuns, code(state), values.length));
  const shifts = verdictShifts(values.length, base.horizon);
  const shifted = shiftedDifferences({ values, mean: base.mean }, runs, shifts);
  return states.map((state, i) => cohortOf(state, history, graded, shifted[i] ?? new Float64Array()));
}
