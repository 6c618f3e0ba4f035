import { type GradedState, gradedStates } from '../names.ts';
import type { CodedRuns } from '../record/runs.ts';
import { code } from '../verdict/state.ts';

/** How often one verdict was in force. */
export interface StateShare {
  state: GradedState;
  sessions: number;
  /** Of the sessions with a verdict; NaN where there is none. */
  share: number;
  /** Runs of sessions with it. */
  runs: number;
}

/** How often each verdict was in force, from the runs of a column of codes. */
export function stateShares({ starts, ends, codes }: CodedRuns): StateShare[] {
  const runs = Array.from(codes, (verdict, i) => ({ verdict, sessions: (ends[i] ?? 0) - (starts[i] ?? 0) }));
  const sessionsOf = (those: typeof runs) => those.reduce((sum, { sessions }) => sum + sessions, 0);
  const graded = sessionsOf(runs.filter(({ verdict }) => verdict !== 0));
  return gradedStates.map((state) => {
    const own = runs.filter(({ verdict }) => verdict === code(state));
    const sessions = sessionsOf(own);
    return { state, sessions, share: sessions / graded, runs: own.length };
  });
}
