import * as loops from '../kernel/loops.ts';

/** Row of the highest value up to row `t`, the first of equal ones. */
export const highestRow = (column: Float64Array, t: number): number => loops.extremeRow(column.subarray(0, t + 1), 1);
