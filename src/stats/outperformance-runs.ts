import * as loops from '../kernel/loops.ts';
import { requireAligned } from './preconditions.ts';
import { tolerance } from './tolerance.ts';

/** Runs of consecutive rows, in order: the last row of each and its number of rows. */
export interface Runs {
  ends: Int32Array;
  lengths: Int32Array;
}

/**
 * Runs of sessions on which one price outperforms another: its simple return is larger by {@link tolerance} or more.
 * A run that ends on the last row may continue; all others are complete. O(n).
 *
 * @param x - n positive prices
 * @param y - n positive prices of the same sessions
 * @throws RangeError if the lengths differ
 * @example runsAhead(Float64Array.of(4, 5, 6, 6, 7), Float64Array.of(2, 2, 2, 2, 2)).lengths; // => [2, 1]
 */
export function outperformanceRuns(x: Float64Array, y: Float64Array): Runs {
  requireAligned(x, y);
  return loops.leads(x, y, tolerance);
}
