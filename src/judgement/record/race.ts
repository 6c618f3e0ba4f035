import * as loops from '../../kernel/loops.ts';
import type { RaceOutcome } from '../names.ts';

/** A race from a session: does small gain or lose as much on large as the rotation had opened with? */
export interface Race {
  /** Session of the start. */
  row: number;
  /** Log return of small in excess of large that decides it, either way. */
  lead: number;
  outcome: RaceOutcome;
  /** Session on which it was decided; null while it is open. */
  decided: number | null;
}

/**
 * Each runs from the close after one of `rows`: the first later session on which small has gained or lost the lead decides.
 *
 * @param ratio - n logs of small over large
 * @param leads - one for each row, above 0; NaN where there is none, which leaves the race open
 */
export function races(ratio: Float64Array, rows: Int32Array, leads: Float64Array): Race[] {
  const decided = loops.races(ratio, rows, leads);
  return Array.from(decided, (end, i) => ({
    row: rows[i] ?? Number.NaN,
    lead: leads[i] ?? Number.NaN,
    outcome: end === 0 ? 'open' : end > 0 ? 'lasted' : 'gave-back',
    decided: end === 0 ? null : Math.abs(end),
  }));
}
