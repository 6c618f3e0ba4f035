import type { Market } from '../market/market.ts';
import type { YearRecord } from '../signals/first-five-days/year-records.ts';
import type { OpeningGap } from '../signals/opening-gap/gaps.ts';
import type { Source } from '../signals/signal.ts';

export const statuses = ['confirmed', 'contradicted', 'inconclusive', 'not-checkable'] as const;
export type Status = (typeof statuses)[number];

/** The same claim by another definition. */
export interface Alternative {
  definition: string;
  found: string;
  status: Status;
  /** Whether it is as good a definition as the first: where it answers otherwise, the claim is inconclusive. */
  decides: boolean;
}

/** What the data says of a claim. */
export interface Finding {
  status: Status;
  /** In words with figures; empty where there is none. */
  found: string;
  /** What exactly was checked. */
  definition: string;
  /** Why it cannot be checked, and how to supply the data, or what the answer depends on; null where there is one. */
  reason: string | null;
  /** The figure alone, for a line with little room. */
  figure: string | null;
  /** Computed on demand. */
  alternatives: () => readonly Alternative[];
}

/** A published statement that prices, macro series or observations can confirm or contradict. */
export interface Claim {
  id: string;
  sources: readonly Source[];
  /** Day from which it counts as published, in days since 1970-01-01. */
  publishedOn: number;
  /** The claim in our words. */
  statement: string;
  /** The same in a few words, to be followed by "is ... here". */
  summary: string;
  /** The data that the check needs. */
  needs: string;
  /** Signals that rest on it. */
  signals: readonly string[];
  check(context: CheckContext): Finding;
}

/** Everything that a check may read: the market as known on its last session. */
export interface CheckContext {
  market: Market;
  /** 252-session correlation of small and large on every session: the column of the signal, if it has that window. */
  correlation: () => Float64Array;
  /** Years of the large index since 1950, and opening gaps by year, both as known in January 2026. */
  years: () => readonly YearRecord[];
  gaps: () => readonly OpeningGap[];
  /** Rows of the small index's record closes in its own file. */
  records: () => Int32Array;
}
