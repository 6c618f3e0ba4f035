import type { SignalColumns } from '../signal.ts';

export const yearOfMonth = (month: number) => Math.floor(month / 12);

export interface InflationParams {
  /** Months over which the rate is compared. */
  over: number;
  /** Tenths of a point up from which the score is -0.5 and -1, and down from which it is +0.5. */
  rising: number;
  soaring: number;
  cooling: number;
}

export interface InflationColumns extends SignalColumns {
  /** Row of the month in force, -1 where none is known. */
  inForce: Int32Array;
}

export const isoMonth = (month: number) => `${yearOfMonth(month)}-${String((month % 12) + 1).padStart(2, '0')}`;

export function changeScore(change: number, { rising, soaring, cooling }: InflationParams): number {
  if (Number.isNaN(change)) return Number.NaN;
  if (change >= soaring) return -1;
  if (change >= rising) return -0.5;
  return change <= -cooling ? 0.5 : 0;
}

/** Figures behind a reading; rates as fractions. */
export type InflationEvidence = {
  month: string | null;
  knownOn: string | null;
  rate: number | null;
  before: { month: string; rate: number } | null;
  column: string | null;
  adjustment: string | null;
};
