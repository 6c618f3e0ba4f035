import { type Conditional, linearisedColumn } from '../../kernel/dependence.ts';
import { circularShiftPValues } from '../../stats/inference/circular-shifts.ts';
import { differenceVariances } from '../../stats/inference/conditional-difference.ts';
import { wilsonInterval } from '../../stats/inference/wilson.ts';
import type { GradedState } from '../names.ts';
import { code } from '../verdict/state.ts';
import type { Base } from './base.ts';
import type { Decade } from './decades.ts';
import { episodeStarts, separate } from './episodes.ts';
import type { Outcomes } from './outcomes.ts';
import { type RunsByCode, runsOf } from './runs.ts';

/** Returns after one verdict over one horizon; figures are NaN without known returns. */
export interface Cohort {
  state: GradedState;
  horizon: number;
  sessions: number;
  episodes: number;
  mean: number;
  share: number;
  /** Episodes whose outcomes do not overlap, and after how many of them small was ahead. */
  independentEpisodes: number;
  hits: number;
  hitRate: number;
  /** Wilson, 95%. */
  hitInterval: readonly [number, number];
  /** Mean less that of all sessions, with the 95% interval of the stationary bootstrap. */
  difference: number;
  standardError: number;
  interval: readonly [number, number];
  /** The difference in its Newey-West standard errors. */
  neweyWestT: number;
  /** Mean less that of all sessions of the same decades. */
  overDecade: number;
  /** By circular shifts; NaN where there is none. */
  p: number;
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

/** Rows over which verdicts may depend on each other: block length, lags and the smallest shift. */
export const dependenceOver = (horizon: number): number => Math.max(horizon, 21);

/** Quantile of the standard normal for 95%. */
export const normal95 = 1.959963984540054;

/** Mean excess of the verdict's sessions over the mean of all sessions in their decade. */
function overDecadeOf(decades: readonly Decade[], own: number): number {
  let [rows, gained] = [0, 0];
  for (const { byCode } of decades) {
    const all = byCode.reduce((total, part) => ({ rows: total.rows + part.rows, sum: total.sum + part.sum }), {
      rows: 0,
      sum: 0,
    });
    const part = byCode[own];
    if (!part || part.rows === 0) continue;
    rows += part.rows;
    gained += part.sum - (part.rows * all.sum) / all.rows;
  }
  return gained / rows;
}

/** All outcomes of a verdict added up. */
export function totalOf(decades: readonly Decade[], own: number): { sessions: number; sum: number; above: number } {
  const total = { sessions: 0, sum: 0, above: 0 };
  for (const { byCode } of decades) {
    total.sessions += byCode[own]?.rows ?? 0;
    total.sum += byCode[own]?.sum ?? 0;
    total.above += byCode[own]?.above ?? 0;
  }
  return total;
}

const conditionalOf = (
  base: Base,
  { state, mean, sessions }: Pick<Cohort, 'state' | 'mean' | 'sessions'>,
): Conditional => ({
  code: code(state),
  share: sessions / base.sessions,
  conditional: mean,
});

/** The first-order parts of the difference between the mean after a verdict and that of all sessions, row by row. */
export const partsOfDifference = (
  { values, codes }: Outcomes,
  base: Base,
  cohort: Pick<Cohort, 'state' | 'mean' | 'sessions'>,
): Float64Array => linearisedColumn(values, codes, conditionalOf(base, cohort), base.mean);

/** Inputs of the significance test. */
interface Dependence {
  variances: { stationary: number; neweyWest: number } | undefined;
  p: number | undefined;
}

function cohortOf(
  state: GradedState,
  { ratio, runs }: VerdictRuns,
  graded: GradedHorizon,
  { variances, p = Number.NaN }: Dependence,
): Cohort {
  const { base, decades } = graded;
  const { horizon } = base;
  const own = code(state);
  const { sessions, sum, above } = totalOf(decades, own);
  const mean = sum / sessions;
  const difference = mean - base.mean;
  const starts = episodeStarts(runsOf(runs, own, ratio.length - 1 - horizon));
  const separateStarts = separate(starts, horizon);
  const hits = separateStarts.filter((row) => (ratio[row + 1 + horizon] ?? 0) > (ratio[row + 1] ?? 0)).length;
  const standardError = Math.sqrt(variances?.stationary ?? Number.NaN);
  return {
    state,
    horizon,
    sessions,
    episodes: starts.length,
    mean,
    share: above / sessions,
    independentEpisodes: separateStarts.length,
    hits,
    hitRate: hits / separateStarts.length,
    hitInterval: wilsonInterval(hits, separateStarts.length),
    difference,
    standardError,
    interval: [difference - normal95 * standardError, difference + normal95 * standardError],
    neweyWestT: difference / Math.sqrt(variances?.neweyWest ?? Number.NaN),
    overDecade: overDecadeOf(decades, own),
    p: sessions === 0 ? Number.NaN : p,
  };
}

/** Some verdicts over one horizon, which together are all sessions, each set against all of them. */
export function cohortsOf(states: readonly GradedState[], history: VerdictRuns, graded: GradedHorizon): Cohort[] {
  const { outcomes, base, decades } = graded;
  const { values, codes } = outcomes;
  const reach = dependenceOver(base.horizon);
  const conditionals = states.map((state) => {
    const { sessions, sum } = totalOf(decades, code(state));
    return conditionalOf(base, { state, mean: sum / sessions, sessions });
  });
  const variances = differenceVariances(values, codes, conditionals, base.mean, reach);
  const runs = states.map((state) => runsOf(history.gradedRuns, code(state), values.length));
  const ps = circularShiftPValues({ values, mean: base.mean }, runs, reach);
  return states.map((state, i) => cohortOf(state, history, graded, { variances: variances[i], p: ps[i] }));
}
