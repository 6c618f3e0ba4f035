import { rowOfHighest } from '../kernel/moves.ts';

/** Row of the highest value up to row `t`, the first of equal ones. */
export const highestRow = (column: Float64Array, t: number): number => rowOfHighest(column.subarray(0, t + 1));
