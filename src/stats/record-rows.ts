import * as loops from '../kernel/loops.ts';
import { tolerance } from './tolerance.ts';

/**
 * Rows of record highs: the first row, and each whose price exceeds all earlier ones by a relative move of at least
 * {@link tolerance}. Whether row `i` is one depends on prices `0..i` only. O(n).
 *
 * @param prices - n positive prices
 * @returns ascending rows
 * @example recordRows(Float64Array.of(3, 2, 4, 4, 5)); // => [0, 2, 4]
 */
export const recordRows = (prices: Float64Array): Int32Array => loops.records(prices, tolerance);
