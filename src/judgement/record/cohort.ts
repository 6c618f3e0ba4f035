import { type Conditional, linearisedColumn } from '../../kernel/dependence.ts';
import { circularShiftPValues } from '../../stats/inference/circular-shifts.ts';
import { differenceVariances } from '../../stats/inference/conditional-difference.ts';
import { wilsonInterval } from '../../stats/inference/wilson.ts';
import type { GradedState } from '../names.ts';
import { code } from '../verdict/state.ts';
import type { Decade } from './decades.ts';
import { episodeStarts, separate } from './episodes.ts';
import type { Outcomes } from './outcomes.ts';
import { type SpellsByCode, spellsOf } from './runs.ts';

/** What followed all sessions with any verdict, over one horizon. */
export interface Base {
  horizon: number;
  sessions: number;
  /** Mean log return of small in excess of large. */
  mean: number;
  /** Share of the sessions after which small was ahead. */
  share: number;
}

/** What followed one verdict over one horizon; every figure NaN where nothing followed it yet. */
export interface Cell {
  state: GradedState;
  horizon: number;
  sessions: number;
  episodes: number;
  mean: number;
  share: number;
  /** Starts of episodes whose outcomes do not overlap, and how many of them small was ahead after. */
  cases: number;
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
export interface History {
  /** Log of small over large, on every session. */
  ratio: Float64Array;
  /** Spells of each verdict, in rows of the market. */
  spells: SpellsByCode;
  /** The same in rows of the outcomes, where sessions without a verdict are left out. */
  judgedSpells: SpellsByCode;
}

/** What followed over one horizon: row by row, in all and by decade. */
export interface GradedHorizon {
  outcomes: Outcomes;
  base: Base;
  decades: readonly Decade[];
}

/** Rows that a spell of a verdict is thought to hang together: blocks, lags and the smallest shift. */
export const dependenceOver = (horizon: number): number => Math.max(horizon, 21);

/** Quantile of the standard normal for 95%. */
export const normal95 = 1.959963984540054;

/** What followed all sessions. */
export function baseOf(decades: readonly Decade[], horizon: number): Base {
  let [sessions, sum, above] = [0, 0, 0];
  for (const { byCode } of decades) {
    for (const part of byCode) {
      sessions += part.rows;
      sum += part.sum;
      above += part.above;
    }
  }
  return { horizon, sessions, mean: sum / sessions, share: above / sessions };
}

/** Mean over the verdict's sessions of what they gained over the mean of all sessions of their decade. */
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
  { state, mean, sessions }: Pick<Cell, 'state' | 'mean' | 'sessions'>,
): Conditional => ({
  code: code(state),
  share: sessions / base.sessions,
  conditional: mean,
});

/** The first-order parts of the difference between the mean after a verdict and that of all sessions, row by row. */
export const partsOfDifference = (
  { values, codes }: Outcomes,
  base: Base,
  cell: Pick<Cell, 'state' | 'mean' | 'sessions'>,
): Float64Array => linearisedColumn(values, codes, conditionalOf(base, cell), base.mean);

/** What a difference is told apart by. */
interface Dependence {
  variances: { stationary: number; neweyWest: number } | undefined;
  p: number | undefined;
}

function cellOf(
  state: GradedState,
  { ratio, spells }: History,
  graded: GradedHorizon,
  { variances, p = Number.NaN }: Dependence,
): Cell {
  const { base, decades } = graded;
  const { horizon } = base;
  const own = code(state);
  const { sessions, sum, above } = totalOf(decades, own);
  const mean = sum / sessions;
  const difference = mean - base.mean;
  const starts = episodeStarts(spellsOf(spells, own, ratio.length - 1 - horizon));
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
    cases: separateStarts.length,
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
export function cellsOf(states: readonly GradedState[], history: History, graded: GradedHorizon): Cell[] {
  const { outcomes, base, decades } = graded;
  const { values, codes } = outcomes;
  const reach = dependenceOver(base.horizon);
  const conditionals = states.map((state) => {
    const { sessions, sum } = totalOf(decades, code(state));
    return conditionalOf(base, { state, mean: sum / sessions, sessions });
  });
  const variances = differenceVariances(values, codes, conditionals, base.mean, reach);
  const spells = states.map((state) => spellsOf(history.judgedSpells, code(state), values.length));
  const ps = circularShiftPValues({ values, mean: base.mean }, spells, reach);
  return states.map((state, i) => cellOf(state, history, graded, { variances: variances[i], p: ps[i] }));
}
