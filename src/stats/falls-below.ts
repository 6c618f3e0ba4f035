import * as loops from '../kernel/loops.ts';

/**
 * Rows on which a column falls below a level: it is below, and was at it or above on the row before.
 *
 * @param x - NaN is neither below nor above
 * @returns ascending rows from 1 on
 * @example fallsBelow(Float64Array.of(2, 1, 0, 1, 0), 1); // => [2, 4]
 */
export const fallsBelow = (x: Float64Array, level: number): Int32Array => loops.fallsBelow(x, level);
