import { type Shifts, shiftsBetween } from '../../stats/inference/circular-shifts.ts';

/** Sessions that a verdict's own windows read: shifted nearer to the end of the rows, it would meet returns that it was made of. */
const memory = 253;

/** Smallest shift: sessions over which verdicts depend on each other. */
export const minShift = (horizon: number): number => Math.max(horizon, 21);

/** Largest shift of so many rows; none where it is below the smallest. */
export const maxShift = (rows: number, horizon: number): number => rows - memory - horizon;

/**
 * Shifts have to cover so many times what verdicts depend on each other over. Neighbouring shifts are one piece of evidence: counting them
 * resolves no p below one over the pieces, and in 1,000 sessions without skill, with two pieces, four worlds in ten would be significant.
 */
const minPieces = 20;

/** Rows until there are enough to tell anything from chance; 0 where there are. */
export const sessionsMissing = (rows: number, horizon: number): number =>
  Math.max(0, (minPieces + 1) * minShift(horizon) - maxShift(rows, horizon) - 1);

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
