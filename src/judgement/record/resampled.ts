import { stationaryBootstrapMeans } from '../../stats/inference/stationary-bootstrap.ts';
import { standardDeviation } from '../../stats/moments.ts';
import { quantile } from '../../stats/quantile.ts';
import type { Random } from '../../stats/random.ts';
import { dependenceOver, type GradedHorizon, partsOfDifference } from './cohort.ts';
import type { GradedCohort } from './record.ts';

/** Bootstrap result for a difference; it must agree with the closed form. */
export interface Drawn {
  standardError: number;
  /** 2.5% and 97.5% quantiles of the difference. */
  interval: readonly [number, number];
}

/** Draws stationary bootstrap samples of a cohort's difference, to first order; NaN where nothing followed the verdict. */
export function drawn(cohort: GradedCohort, { outcomes, base }: GradedHorizon, draws: number, random: Random): Drawn {
  if (cohort.sessions === 0) return { standardError: Number.NaN, interval: [Number.NaN, Number.NaN] };
  const terms = partsOfDifference(outcomes, base, cohort);
  const means = stationaryBootstrapMeans(terms, dependenceOver(cohort.horizon), draws, random);
  const end = (p: number) => cohort.difference + quantile(means, p);
  return { standardError: standardDeviation(means), interval: [end(0.025), end(0.975)] };
}
