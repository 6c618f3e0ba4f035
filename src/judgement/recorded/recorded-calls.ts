import type { Market } from '../../market/market.ts';
import { type DecidingState, decidingStates } from '../names.ts';
import { type CallRecord, callRecord, isCall } from '../record/calls.ts';
import { type Race, races } from '../record/race.ts';
import { leadAt, type Rotations } from '../record/rotations.ts';
import type { RecordedVerdict } from './recorded-verdict.ts';

/** A recorded call, from the session on which it could be entered. */
export interface RecordedCall extends Pick<Race, 'outcome'> {
  state: DecidingState;
  /** Sessions of the market: entered, and decided; null while it is open. */
  row: number;
  decided: number | null;
}

/**
 * Did the rotation last that a recorded verdict was about?
 *
 * @param session - row of the verdict's session
 * @param entry - row of the first session that closed after it was recorded
 * @returns null for a verdict that calls nothing, and where today's files have no rotation on that session
 */
export function recordedCall(
  { state }: RecordedVerdict,
  ratio: Float64Array,
  rotations: Rotations,
  { session, entry }: { session: number; entry: number },
): RecordedCall | null {
  const lead = leadAt(rotations, session);
  if (!isCall(state) || Number.isNaN(lead)) return null;
  const [race] = races(ratio, Int32Array.of(entry - 1), Float64Array.of(lead));
  return race ? { state, row: entry, outcome: race.outcome, decided: race.decided } : null;
}

/** How the graded calls ended, by verdict: each that was recorded after the last one taken of its verdict was decided. */
export function recordedCalls(grades: readonly { graded: boolean; call: RecordedCall | null }[]): CallRecord[] {
  return decidingStates.flatMap((state) => {
    const taken: RecordedCall[] = [];
    for (const { graded, call } of grades) {
      if (!graded || call?.state !== state) continue;
      const before = taken.at(-1);
      if (before === undefined || (before.decided !== null && call.row > before.decided)) taken.push(call);
    }
    return taken.length === 0 ? [] : [callRecord(state, taken)];
  });
}

/** Day of a row; null where there is none. */
export const dayOf = ({ days }: Market, row: number | null): number | null =>
  row === null ? null : (days[row] ?? null);
