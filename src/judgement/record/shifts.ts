import { type Shifts, shiftsBetween } from '../../stats/inference/circular-shifts.ts';

/** Sessions that a verdict's own windows read: shifted nearer to the end of the rows, it would meet returns that it was made of. */
const memory = 253;

/** Smallest shift: sessions over which verdicts depend on each other. */
export const minShift = (horizon: number): number => Math.max(horizon, 21);

/** Largest shift of so many rows; none where it is below the smallest. */
export const maxShift = (rows: number, horizon: number): number => rows - memory - horizon;

/** Shifts of verdicts: about so many. */
const wanted = 1999;
/** Shifts of a signal's scores: a spread needs fewer. */
const wantedOfScores = 399;

/** How the verdicts of so many rows are shifted against what followed over a horizon. */
export const verdictShifts = (rows: number, horizon: number): Shifts =>
  shiftsBetween(minShift(horizon), maxShift(rows, horizon), wanted);

/** The same for the scores of a signal. */
export const scoreShifts = (rows: number, horizon: number): Shifts =>
  shiftsBetween(minShift(horizon), maxShift(rows, horizon), wantedOfScores);
