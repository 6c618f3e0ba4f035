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
 * Runs from the close after `row`: the first later session on which small has gained or lost the lead decides.
 *
 * @param ratio - n logs of small over large
 * @param lead - above 0
 */
export function race(ratio: Float64Array, row: number, lead: number): Race {
  const base = ratio[row + 1] ?? Number.NaN;
  for (let s = row + 2; s < ratio.length; s++) {
    const gained = (ratio[s] ?? Number.NaN) - base;
    if (gained >= lead) return { row, lead, outcome: 'lasted', decided: s };
    if (gained <= -lead) return { row, lead, outcome: 'gave-back', decided: s };
  }
  return { row, lead, outcome: 'open', decided: null };
}
