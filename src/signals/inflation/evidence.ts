import type { SignalColumns } from '../signal.ts';

/** Year of a month number, which counts months since the year 0. */
export const yearOfMonth = (month: number) => Math.floor(month / 12);

export interface InflationParams {
  /** Months between the two rates that are compared. */
  lookback: number;
  /** Rises in tenths of a point from which the score is -0.5 and -1, and the fall from which it is +0.5. */
  rising: number;
  soaring: number;
  cooling: number;
}

export interface InflationColumns extends SignalColumns {
  /** Row of the month in force, -1 where none is known. */
  inForce: Int32Array;
}

/** A month number as ISO text. @example isoMonth(24312); // => '2026-01' */
export const isoMonth = (month: number) => `${yearOfMonth(month)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Score of a change in tenths of a point; NaN if it is NaN. */
export function changeScore(change: number, { rising, soaring, cooling }: InflationParams): number {
  if (Number.isNaN(change)) return Number.NaN;
  if (change >= soaring) return -1;
  if (change >= rising) return -0.5;
  return change <= -cooling ? 0.5 : 0;
}

/** Figures behind the reading of row `t`; rates are fractions. */
export type InflationEvidence = {
  month: string | null;
  knownOn: string | null;
  rate: number | null;
  before: { month: string; rate: number } | null;
  column: string | null;
  adjustment: string | null;
};
