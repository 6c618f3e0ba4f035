import { finiteOrNull } from '../finite-or-null.ts';

/** Figures of a group of sessions: null where there is none. */
export const outcomeReport = <T extends { mean: number; share: number }>(outcome: T) => ({
  ...outcome,
  mean: finiteOrNull(outcome.mean),
  share: finiteOrNull(outcome.share),
});
