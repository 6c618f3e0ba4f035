import { leadRuns } from '../kernel/moves.ts';
import { requireAligned } from './preconditions.ts';
import { tolerance } from './tolerance.ts';

/** Runs of rows in a row, in order: the last row and the number of rows of each. */
export interface Runs {
  ends: Int32Array;
  lengths: Int32Array;
}

/**
 * Runs of sessions on which one price moves up by more than another: its simple return is the larger one by {@link tolerance} or
 * more. A run that ends with the last row may go on; all others are completed. O(n).
 *
 * @param x - n positive prices
 * @param y - n positive prices of the same sessions
 * @throws RangeError if the lengths differ
 * @example runsAhead(Float64Array.of(4, 5, 6, 6, 7), Float64Array.of(2, 2, 2, 2, 2)).lengths; // => [2, 1]
 */
export function outperformanceRuns(x: Float64Array, y: Float64Array): Runs {
  requireAligned(x, y);
  return leadRuns(x, y, tolerance);
}
