import type { CodeSums } from '../../kernel/code-sums.ts';
import { type GradedState, gradedStates } from '../names.ts';
import type { TrackRecord } from '../record/record.ts';
import { code } from '../verdict/state.ts';

/** What followed one verdict, or any, in one decade over one horizon. */
export interface DecadeOutcome {
  /** First year: 1990. */
  decade: number;
  horizon: number;
  /** `any` is the base of the decade. */
  state: GradedState | 'any';
  sessions: number;
  /** Mean log return of small in excess of large, and share of the sessions after which small was ahead; NaN where there is none. */
  mean: number;
  share: number;
}

/** What followed by horizon, decade and verdict. */
export function decadeOutcomes({ horizons }: TrackRecord): DecadeOutcome[] {
  return horizons.flatMap(({ base: { horizon }, decades }) =>
    decades.flatMap(({ decade, byCode }) => {
      const all = byCode.reduce((a, b) => ({ rows: a.rows + b.rows, sum: a.sum + b.sum, above: a.above + b.above }));
      const outcome = (state: DecadeOutcome['state'], { rows, sum, above }: CodeSums) => ({
        ...{ decade, horizon, state },
        ...{ sessions: rows, mean: sum / rows, share: above / rows },
      });
      return [outcome('any', all), ...gradedStates.map((state) => outcome(state, byCode[code(state)] ?? all))];
    }),
  );
}
