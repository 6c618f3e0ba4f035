import type { Decade } from './decades.ts';

/** Returns after all sessions with a verdict, over one horizon. */
export interface Base {
  horizon: number;
  sessions: number;
  /** Mean log return of small in excess of large. */
  mean: number;
  /** Share of the sessions after which small was ahead. */
  share: number;
}

/** What followed all sessions. */
export function baseOf(decades: readonly Decade[], horizon: number): Base {
  let [sessions, sum, above] = [0, 0, 0];
  for (const { byCode } of decades) {
    for (const part of byCode) {
      sessions += part.rows;
      sum += part.sum;
      above += part.above;
    }
  }
  return { horizon, sessions, mean: sum / sessions, share: above / sessions };
}
