import { daysFromIso } from '../../dates/civil-dates.ts';
import { type GradedState, gradedStates } from '../names.ts';
import { baseOf } from '../record/base.ts';
import { type CallColumns, type Calls, callsOf } from '../record/calls.ts';
import { decades, totalOf } from '../record/decades.ts';
import { gradedFrom, gradedRows, outcomesOver } from '../record/outcomes.ts';
import { code } from '../verdict/state.ts';

/** First session after the days on which the rules were written. */
const publishedOn = daysFromIso('2026-01-14');

/** What followed the sessions of one verdict, or any; mean and share NaN where nothing has followed yet. */
interface PublishedOutcome {
  horizon: number;
  /** `any` is all sessions since publication. */
  state: GradedState | 'any';
  sessions: number;
  mean: number;
  share: number;
}

/** The sessions since the rules were published, on their own. */
export interface SincePublication {
  from: number;
  to: number;
  /** Sessions with each verdict, followed by anything or not. */
  states: readonly { state: GradedState; sessions: number }[];
  /** Rotations and calls that began since. */
  calls: Calls;
  outcomes: readonly PublishedOutcome[];
}

/**
 * What the rules did since they were published: the sessions that they cannot have been fitted to.
 *
 * @param columns - verdicts that are not graded are insufficient data
 * @returns null where no verdict lies there
 */
export function sincePublication(columns: CallColumns, horizons: readonly number[]): SincePublication | null {
  const graded = gradedFrom(columns, publishedOn);
  const rows = gradedRows(graded);
  const [from] = rows.days;
  if (from === undefined) return null;
  const to = rows.days.at(-1) ?? from;
  const outcomes = horizons.flatMap((horizon): PublishedOutcome[] => {
    const parts = decades(outcomesOver(graded, rows, horizon));
    const verdicts = gradedStates.map((state) => {
      const { sessions, sum, above } = totalOf(parts, code(state));
      return { horizon, state, sessions, mean: sum / sessions, share: above / sessions };
    });
    return [{ state: 'any', ...baseOf(parts, horizon) }, ...verdicts];
  });
  const sessionsWith = (own: number) => rows.codes.reduce((sum, one) => sum + (one === own ? 1 : 0), 0);
  return {
    ...{ from, to },
    states: gradedStates.map((state) => ({ state, sessions: sessionsWith(code(state)) })),
    calls: callsOf(columns, (day) => day >= from && day <= to),
    outcomes,
  };
}
