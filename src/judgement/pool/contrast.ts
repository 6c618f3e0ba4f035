import { shiftTest } from '../../stats/inference/shift-test.ts';
import { standardDeviation } from '../../stats/moments.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { Contrast } from '../names.ts';
import { isShiftable, type MarketOutcomes, type ShiftedPair } from './market-outcomes.ts';

/** Fewest rows after a verdict for a market to be pooled. */
const minRows = 50;

/** One contrast of one market over one horizon. */
export interface MarketContrast {
  outcomes: MarketOutcomes;
  /** By which it is pooled. */
  weight: number;
  /** Difference of the two means. */
  difference: number;
  /** Of the market's own shifts: p, what the difference has to exceed at 5%, and the variance of the shifted differences. */
  p: number;
  needed05: number;
  variance: number;
  /** The difference at any shifts. */
  at(shifts: Int32Array): Float64Array;
}

const differences = (contrast: Contrast, { breakout, reliefRally }: ShiftedPair) =>
  contrast === 'breakout-less-any' ? breakout : breakout.map((value, i) => value - (reliefRally[i] ?? Number.NaN));

/** Rows of the two sides; a side of all rows is none to count. */
function weightOf(contrast: Contrast, { breakouts, reliefRallies }: MarketOutcomes): number {
  if (contrast === 'breakout-less-any') return breakouts < minRows ? 0 : breakouts;
  if (Math.min(breakouts, reliefRallies) < minRows) return 0;
  return (breakouts * reliefRallies) / (breakouts + reliefRallies);
}

/** Undefined where it has too few rows of a verdict, or too few in all for a shift. */
export function marketContrast(contrast: Contrast, outcomes: MarketOutcomes): MarketContrast | undefined {
  const weight = weightOf(contrast, outcomes);
  if (weight === 0 || !isShiftable(outcomes)) return undefined;
  const at = (shifts: Int32Array) => differences(contrast, outcomes.at(shifts));
  const difference = valueAt(at(Int32Array.of(0)), 0);
  const shifted = differences(contrast, outcomes.own);
  const { p, needed05 } = shiftTest(difference, shifted);
  return { outcomes, weight, difference, p, needed05, variance: standardDeviation(shifted) ** 2, at };
}
