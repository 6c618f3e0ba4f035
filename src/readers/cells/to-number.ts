/** Plain decimal notation: Number() alone also accepts "0x1733", " " and "1_0", which no price file means. */
const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The number in a cell of plain decimal notation, NaN if it is not one.
 *
 * @example toNumber('5868.55'); // => 5868.55
 * @example toNumber('5,868.55'); // => NaN
 */
export const toNumber = (cell: string): number => (plainNumber.test(cell) ? Number(cell) : Number.NaN);
