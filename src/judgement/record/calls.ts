import { wilsonInterval } from '../../stats/inference/wilson.ts';
import { type DecidingState, decidingStates, type RaceOutcome, type State, states } from '../names.ts';
import { code } from '../verdict/state.ts';
import { episodeStarts } from './episodes.ts';
import { type Race, races } from './race.ts';
import { leadAt, type RotationRecord, type Rotations, rotationRecord, rotationsOf } from './rotations.ts';
import { codedRuns, runsByCode, runsOf } from './runs.ts';

/** Whether a verdict says how a rotation will end. */
export const isCall = (state: State): state is DecidingState => state === 'breakout' || state === 'relief-rally';

/** The end that proves a call right. */
const rightEnds = { breakout: 'lasted', 'relief-rally': 'gave-back' } as const satisfies Record<
  DecidingState,
  RaceOutcome
>;

/** How the calls of one verdict ended. */
export interface CallRecord {
  state: DecidingState;
  /** Decided calls, how many of them were right, and calls still open. */
  calls: number;
  right: number;
  open: number;
  /** Of the share right: Wilson, 95%; NaN without a decided call. */
  interval: readonly [low: number, high: number];
}

/** Rotations, and the calls made of them. */
export interface Calls extends RotationRecord {
  byState: readonly CallRecord[];
}

/** The calls of ascending sessions that do not overlap: each starts after the session on which the one before was decided. */
export function separateCalls(ratio: Float64Array, rotations: Rotations, starts: readonly number[]): Race[] {
  const leads = Float64Array.from(starts, (row) => leadAt(rotations, row));
  let free = Number.NEGATIVE_INFINITY;
  return races(ratio, Int32Array.from(starts), leads).filter(({ row, decided }) => {
    const isFree = row > free;
    if (isFree) free = decided ?? Number.POSITIVE_INFINITY;
    return isFree;
  });
}

/** How some calls of one verdict ended. */
export function callRecord(state: DecidingState, races: readonly Pick<Race, 'outcome'>[]): CallRecord {
  const decided = races.filter(({ outcome }) => outcome !== 'open');
  const right = decided.filter(({ outcome }) => outcome === rightEnds[state]).length;
  const interval = wilsonInterval(right, decided.length);
  return { state, calls: decided.length, right, open: races.length - decided.length, interval };
}

/** What calls are graded by. */
export interface CallColumns {
  days: Int32Array;
  /** n codes of verdicts, and n flags of the gate. */
  state: Uint8Array;
  gate: Uint8Array;
  /** n logs of small over large. */
  ratio: Float64Array;
}

/**
 * Did the rotations last, and were the verdicts right about it? Only what is decided by the last row counts.
 *
 * @param isGraded - whether a session counts as a start; all do if absent
 */
export function callsOf({ days, state, gate, ratio }: CallColumns, isGraded?: (day: number) => boolean): Calls {
  const rotations = rotationsOf(ratio, gate);
  const isStart = ({ row }: Race) => isGraded?.(days[row] ?? 0) ?? true;
  const runs = runsByCode(codedRuns(state), states.length);
  const byState = decidingStates.map((name) => {
    const starts = episodeStarts(runsOf(runs, code(name), state.length));
    return callRecord(name, separateCalls(ratio, rotations, starts).filter(isStart));
  });
  return { ...rotationRecord(rotations.races.filter(isStart)), byState };
}
