import type { Evaluation } from './evaluation.ts';
import type { Risk } from './names.ts';
import { isActive, type RiskNote } from './risk-notes.ts';
import { isAvailable } from './verdict/composite.ts';

/** A hike within six months, and no other move, has this score in the signal policy. */
const hiked = -1;
/** Inflation's 3-month change is at +0.3 points or more from this score down. */
const picksUp = -0.5;

/** The risks on the as-of day: of the user's, and those that the macro signals see. */
export function risksOf({ runs, t, market }: Evaluation, flags: readonly RiskNote[]): Risk[] {
  const scoreOf = (id: string) => {
    const run = runs.find(({ signal }) => signal.id === id);
    return run && isAvailable(run, t) ? (run.columns.score[t] ?? Number.NaN) : Number.NaN;
  };
  const found: Risk[] = [];
  if (flags.some((flag) => isActive(flag, market.asOf))) found.push('active-risk-note');
  if (scoreOf('policy') === hiked) found.push('recent-hike');
  if (scoreOf('inflation') <= picksUp) found.push('rising-inflation');
  return found;
}
