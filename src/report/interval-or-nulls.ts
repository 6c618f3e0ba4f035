import { finiteOrNull } from './finite-or-null.ts';

/** The ends of an interval as JSON has them: null where unknown. */
export const intervalOrNulls = ([low, high]: readonly [low: number, high: number]): [number | null, number | null] => [
  finiteOrNull(low),
  finiteOrNull(high),
];
