import { holm } from '../../stats/inference/holm.ts';
import { claimedSides, defaultHorizons, gradedStates, type State, states } from '../names.ts';
import { baseOf, type Cell, cellsOf, type GradedHorizon } from './cohort.ts';
import { decades } from './decades.ts';
import { type Graded, type JudgedRows, judgedRows, outcomesOver } from './outcomes.ts';
import { codedSpells, spellsByCode } from './runs.ts';

/** The longest is ten years of sessions. */
export const mostSessions = 2520;

/** Whether verdicts can be graded after so many sessions. */
export const isHorizon = (sessions: number): boolean =>
  Number.isInteger(sessions) && sessions >= 1 && sessions <= mostSessions;
/** Largest p after Holm's adjustment at which a verdict counts as told apart from the base rate. */
const level = 0.05;

/** A cell with its p adjusted for all that are shown beside it. */
export interface GradedCell extends Cell {
  holmP: number;
  toldApart: boolean;
  /** Told apart, and in the direction that the verdict claims; undecided and no rotation claim none. */
  asClaimed: boolean;
}

/** The verdicts of a whole history, graded by what followed them. */
export interface TrackRecord {
  /** First day with a verdict, and the last day that is known; null where there is no verdict. */
  from: number | null;
  to: number | null;
  horizons: readonly GradedHorizon[];
  cells: readonly GradedCell[];
  /** Cells that were compared with the base rate: what Holm's adjustment counts. */
  comparisons: number;
}

function judged(cell: Cell, holmP: number): GradedCell {
  const toldApart = holmP < level;
  return { ...cell, holmP, toldApart, asClaimed: toldApart && cell.difference * claimedSides[cell.state] > 0 };
}

function gradedHorizon(graded: Graded, rows: JudgedRows, horizon: number): GradedHorizon {
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
  const rows = judgedRows(graded);
  const history = {
    ratio: graded.ratio,
    spells: spellsByCode(codedSpells(graded.state), states.length),
    judgedSpells: spellsByCode(codedSpells(rows.codes), states.length),
  };
  const byHorizon = horizons.map((horizon) => gradedHorizon(graded, rows, horizon));
  const cellsByHorizon = byHorizon.map((ofHorizon) => cellsOf(gradedStates, history, ofHorizon));
  const cells = gradedStates.flatMap((_, i) => cellsByHorizon.flatMap((ofHorizon) => ofHorizon[i] ?? []));
  const adjusted = holm(cells.map(({ p }) => p));
  return {
    from: rows.days[0] ?? null,
    to: graded.days.at(-1) ?? null,
    horizons: byHorizon,
    cells: cells.map((cell, i) => judged(cell, adjusted[i] ?? Number.NaN)),
    comparisons: cells.filter(({ p }) => !Number.isNaN(p)).length,
  };
}

/** The cell of a verdict and a horizon; undefined where it is not graded. */
export const cellFor = ({ cells }: TrackRecord, state: State, horizon: number): GradedCell | undefined =>
  cells.find((cell) => cell.state === state && cell.horizon === horizon);
