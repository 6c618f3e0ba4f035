import { holm } from '../../stats/inference/holm.ts';
import { claimedSides, type DecidingState, decidingStates, headlineHorizon, type Standing } from '../names.ts';
import type { Base } from './base.ts';
import type { Cohort } from './cohort.ts';
import { sessionsMissing } from './shifts.ts';

/** Largest p after Holm's adjustment at which a difference is significant. */
const significanceLevel = 0.05;

/** One of the two tests that decide, over half a year; every figure NaN where unknown. */
export interface DecidingTest {
  state: DecidingState;
  horizon: number;
  difference: number;
  p: number;
  /** Adjusted for those of the two that have a p. */
  adjustedP: number;
  /** What the difference has to exceed at 5%, and at 2.5%: the larger of two needs that. */
  needed05: number;
  needed025: number;
  standing: Standing;
  /** Sessions that are missing until there are enough to test it; 0 where there are. */
  sessionsMissing: number;
}

function standingOf({ state, sessions, difference }: Cohort, adjustedP: number, missing: number): Standing {
  if (sessions === 0) return 'not-tested';
  if (missing > 0) return 'too-short';
  if (adjustedP > significanceLevel) return 'not-significant';
  return Math.sign(difference) === claimedSides[state] ? 'significant' : 'significant-against';
}

/** The two tests that decide: breakout and relief rally after half a year; none where it is not among the horizons. */
export function decidingTests(cohorts: readonly Cohort[], bases: readonly Base[]): DecidingTest[] {
  const base = bases.find(({ horizon }) => horizon === headlineHorizon);
  if (!base) return [];
  const own = decidingStates.flatMap((state) =>
    cohorts
      .filter((cohort) => cohort.state === state && cohort.horizon === headlineHorizon)
      .map((cohort) => ({ ...cohort, state })),
  );
  const adjusted = holm(own.map(({ p }) => p));
  const missing = sessionsMissing(base.sessions, base.horizon);
  return own.map((cohort, i) => {
    const { state, horizon, difference, p, needed05, needed025 } = cohort;
    const adjustedP = adjusted[i] ?? Number.NaN;
    const standing = standingOf(cohort, adjustedP, missing);
    const figures = { difference, p, adjustedP, needed05, needed025 };
    return { state, horizon, ...figures, standing, sessionsMissing: missing };
  });
}
