import { type State, states } from '../names.ts';

export const code = (state: State): number => states.indexOf(state);

/** The verdict of a code. */
export const stateOfCode = (number: number): State => states[number] ?? 'insufficient-data';

/** The verdict on row `t` of a column of codes. */
export const stateAt = (column: Uint8Array, t: number): State => stateOfCode(column[t] ?? 0);

/** First row of the run of equal verdicts that row `t` ends. */
export function runStart(column: Uint8Array, t: number): number {
  let start = t;
  while (start > 0 && column[start - 1] === column[t]) start--;
  return start;
}
