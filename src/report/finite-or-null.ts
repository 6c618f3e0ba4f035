/** A figure as JSON has it: null where it is unknown. */
export const finiteOrNull = (x: number | undefined): number | null =>
  x !== undefined && Number.isFinite(x) ? x : null;
