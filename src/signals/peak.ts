import { rowOfHighest } from '../kernel/moves.ts';

/** Row of the highest value so far, the first where there are several. */
export const highestRow = (column: Float64Array, t: number): number => rowOfHighest(column.subarray(0, t + 1));
