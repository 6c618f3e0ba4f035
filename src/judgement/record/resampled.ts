import { stationaryBootstrapMeans } from '../../stats/inference/stationary-bootstrap.ts';
import { standardDeviation } from '../../stats/moments.ts';
import { quantile } from '../../stats/quantile.ts';
import type { Random } from '../../stats/random.ts';
import { dependenceOver, type GradedHorizon, partsOfDifference } from './cohort.ts';
import type { GradedCell } from './record.ts';

/** What drawing the bootstrap says of a difference; it must agree with the closed form. */
export interface Drawn {
  standardError: number;
  /** 2.5% and 97.5% quantiles of the difference. */
  interval: readonly [number, number];
}

/** Draws stationary bootstrap samples of a cell's difference, to first order; NaN where nothing followed the verdict. */
export function drawn(cell: GradedCell, { outcomes, base }: GradedHorizon, draws: number, random: Random): Drawn {
  if (cell.sessions === 0) return { standardError: Number.NaN, interval: [Number.NaN, Number.NaN] };
  const parts = partsOfDifference(outcomes, base, cell);
  const means = stationaryBootstrapMeans(parts, dependenceOver(cell.horizon), draws, random);
  const end = (p: number) => cell.difference + quantile(means, p);
  return { standardError: standardDeviation(means), interval: [end(0.025), end(0.975)] };
}
