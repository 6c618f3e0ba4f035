/** A figure in JSON: null if it is unknown or infinite. */
export const finiteOrNull = (x: number | undefined): number | null =>
  x !== undefined && Number.isFinite(x) ? x : null;
