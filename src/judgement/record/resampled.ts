import type { FlaggedRuns } from '../../stats/inference/circular-shifts.ts';
import { stationaryBootstrapDifferences } from '../../stats/inference/stationary-bootstrap.ts';
import { quantile } from '../../stats/quantile.ts';
import type { Random } from '../../stats/random.ts';
import type { Cohort, GradedHorizon } from './cohort.ts';
import { minShift } from './shifts.ts';

/** What drawing the history anew says of a difference: the independent way beside the shift test; NaN where nothing followed the verdict. */
export interface Resampled {
  /** 2.5% and 97.5% quantiles of the difference. */
  interval: readonly [low: number, high: number];
  /** Share of the draws in which the difference has the other sign, or none. */
  otherSide: number;
}

/** A block holds three times what verdicts depend on each other over. */
const meanBlock = (horizon: number) => 3 * minShift(horizon);

/**
 * @param runs - of the verdict, in graded rows
 * @param progress - called before each draw with the number of those before it
 */
export function resampled(
  { difference, horizon, sessions }: Cohort,
  { outcomes }: GradedHorizon,
  runs: FlaggedRuns,
  { draws, random }: { draws: number; random: Random },
  progress?: (drawn: number) => void,
): Resampled {
  if (sessions === 0) return { interval: [Number.NaN, Number.NaN], otherSide: Number.NaN };
  const all = stationaryBootstrapDifferences(outcomes.values, runs, meanBlock(horizon), draws, random, progress);
  const drawn = all.filter((value) => !Number.isNaN(value));
  return {
    interval: [quantile(drawn, 0.025), quantile(drawn, 0.975)],
    otherSide: drawn.filter((value) => value * difference <= 0).length / drawn.length,
  };
}
