import { circularShiftPs } from '../core/circular-shifts.ts';
import { differenceVariances } from '../core/conditional-difference.ts';
import { wilsonInterval } from '../core/wilson.ts';
import { linearisedColumn } from '../kernel/dependence.ts';
import { code, type State } from '../verdict/state.ts';
import type { Decade } from './decades.ts';
import { episodeStarts, separate } from './episodes.ts';
import type { Outcomes } from './outcomes.ts';
import { type CodedSpells, spellsOf } from './spells.ts';

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
  state: State;
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
  /** Runs of equal verdicts, insufficient data too, in rows of the market. */
  spells: CodedSpells;
  /** The same in rows of the outcomes, where sessions without a verdict are left out. */
  judgedSpells: CodedSpells;
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

const conditionalOf = (base: Base, { mean, sessions }: Pick<Cell, 'mean' | 'sessions'>) => ({
  share: sessions / base.sessions,
  conditional: mean,
  mean: base.mean,
});

/** The first-order parts of the difference between the mean after a verdict and that of all sessions, row by row. */
export const partsOfDifference = (
  { values, codes }: Outcomes,
  base: Base,
  cell: Pick<Cell, 'state' | 'mean' | 'sessions'>,
): Float64Array => linearisedColumn(values, codes, code(cell.state), conditionalOf(base, cell));

/** p-values of some verdicts over one horizon, by circular shifts. */
export const shiftPs = (
  states: readonly State[],
  { judgedSpells }: History,
  { outcomes, base }: GradedHorizon,
): number[] =>
  circularShiftPs(
    { values: outcomes.values, mean: base.mean },
    states.map((state) => spellsOf(judgedSpells, code(state), outcomes.values.length)),
    dependenceOver(base.horizon),
  );

/**
 * One verdict over one horizon, set against all sessions.
 *
 * @param p - of {@link shiftPs}
 */
export function cellOf(state: State, { ratio, spells }: History, graded: GradedHorizon, p: number): Cell {
  const { outcomes, base, decades } = graded;
  const { horizon, values } = outcomes;
  const own = code(state);
  let [sessions, sum, above] = [0, 0, 0];
  for (const { byCode } of decades) {
    sessions += byCode[own]?.rows ?? 0;
    sum += byCode[own]?.sum ?? 0;
    above += byCode[own]?.above ?? 0;
  }
  const mean = sum / sessions;
  const difference = mean - base.mean;
  const starts = episodeStarts(spellsOf(spells, own, ratio.length - 1 - horizon));
  const separateStarts = separate(starts, horizon);
  const hits = separateStarts.filter((row) => (ratio[row + 1 + horizon] ?? 0) > (ratio[row + 1] ?? 0)).length;
  const reach = dependenceOver(horizon);
  const variances =
    sessions === 0
      ? { stationary: Number.NaN, neweyWest: Number.NaN }
      : differenceVariances(values, outcomes.codes, own, conditionalOf(base, { mean, sessions }), reach);
  const standardError = Math.sqrt(variances.stationary);
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
    neweyWestT: difference / Math.sqrt(variances.neweyWest),
    overDecade: overDecadeOf(decades, own),
    p: sessions === 0 ? Number.NaN : p,
  };
}
