/**
 * Element `i` of a column, or NaN (unknown) outside of it: typed arrays give `undefined` there.
 *
 * @example valueAt(Float64Array.of(1, 2), 2); // => NaN
 */
export const valueAt = (column: ArrayLike<number>, i: number): number => column[i] ?? Number.NaN;
