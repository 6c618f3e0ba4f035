import { finiteOrNull } from './finite-or-null.ts';

/** An interval in JSON: null for unknown ends. */
export const intervalOrNulls = ([low, high]: readonly [low: number, high: number]): [number | null, number | null] => [
  finiteOrNull(low),
  finiteOrNull(high),
];
