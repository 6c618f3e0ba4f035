const figure = /^-?\d+(\.\d*)?(e[+-]?\d+)?$/i;

/** True for a plain decimal number that a double can hold: not for 1e309. */
export const isFigure = (cell: string): boolean => figure.test(cell) && Number.isFinite(Number(cell));
