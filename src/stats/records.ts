import { recordRows as rowsOfRecords } from '../kernel/moves.ts';
import { tolerance } from './tolerance.ts';

/**
 * Rows of the record prices: the first one, and each that is higher than all before it by a relative move of at least
 * {@link tolerance}. Whether a row is one hangs on no later price. O(n).
 *
 * @param prices - n positive prices
 * @returns ascending rows
 * @example recordRows(Float64Array.of(3, 2, 4, 4, 5)); // => [0, 2, 4]
 */
export const recordRows = (prices: Float64Array): Int32Array => rowsOfRecords(prices, tolerance);
