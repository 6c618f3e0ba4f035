import type { State } from '../names.ts';

/** A verdict that was written to a journal while its outcome was unknown. */
export interface RecordedVerdict {
  /** Its session, in days since 1970-01-01. */
  day: number;
  /** When it was recorded, in milliseconds since 1970-01-01 UTC. */
  recordedAt: number;
  state: State;
  /** Null of growth where there was none. */
  closes: Readonly<Record<'large' | 'small', number> & { growth: number | null }>;
  /** By signal; null where unknown or not applicable. */
  scores: Readonly<Record<string, number | null>>;
  /** The settings in force, as JSON: verdicts of the same settings compare. */
  settings: string;
  /** Names of the large, the small and the growth index. */
  indices: readonly string[];
}
