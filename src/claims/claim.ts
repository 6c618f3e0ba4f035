import type { Market } from '../market/market.ts';
import type { YearRecord } from '../signals/first-five-days/year-records.ts';
import type { OpeningGap } from '../signals/opening-gap/gaps.ts';
import type { Source } from '../signals/signal.ts';

export const statuses = ['confirmed', 'contradicted', 'not-checkable'] as const;
export type Status = (typeof statuses)[number];

/** The same claim by another definition. */
export interface Alternative {
  definition: string;
  found: string;
  status: Status;
}

/** What the data says of a claim. */
export interface Finding {
  status: Status;
  /** In words with figures; empty where there is none. */
  found: string;
  /** What exactly was held against the data. */
  definition: string;
  /** Why it cannot be checked, and what would supply it; null where it was. */
  why: string | null;
  /** The figure alone, for a line with little room. */
  figure: string | null;
  /** Worked out only for whoever asks. */
  alternatives: () => readonly Alternative[];
}

/** A published statement that may be held against prices, series or figures. */
export interface Claim {
  id: string;
  sources: readonly Source[];
  /** Day from which it counts as published, in days since 1970-01-01. */
  from: number;
  /** The claim in our words. */
  says: string;
  /** The same in a few words, to be followed by "is ... here". */
  brief: string;
  needs: string;
  /** Signals that rest on it. */
  bears: readonly string[];
  check(known: Known): Finding;
}

/** What a checker may read: the market as it was known on its last session. */
export interface Known {
  market: Market;
  /** 252-session correlation of small and large on every session: the signal's own, where that is at hand. */
  correlation: () => Float64Array;
  /** Years of the large index since 1950, and years of opening gaps, as the articles of January 2026 could know them. */
  years: () => readonly YearRecord[];
  gaps: () => readonly OpeningGap[];
  /** Rows of the small index's record closes in its own file. */
  records: () => Int32Array;
}

const none = () => [];

/** A finding of a claim that the data decides. */
export const decided = (
  holds: boolean,
  definition: string,
  found: string,
  rest: Partial<Pick<Finding, 'figure' | 'alternatives'>> = {},
): Finding => ({
  status: holds ? 'confirmed' : 'contradicted',
  found,
  definition,
  why: null,
  figure: rest.figure ?? null,
  alternatives: rest.alternatives ?? none,
});

/** A finding of a claim that it does not decide. */
export const undecided = (
  definition: string,
  why: string,
  rest: Partial<Pick<Finding, 'found' | 'alternatives'>> = {},
): Finding => ({
  status: 'not-checkable',
  found: rest.found ?? '',
  definition,
  why,
  figure: null,
  alternatives: rest.alternatives ?? none,
});

/** The claim by another definition. */
export const otherwise = (holds: boolean | null, definition: string, found: string): Alternative => ({
  definition,
  found,
  status: holds === null ? 'not-checkable' : holds ? 'confirmed' : 'contradicted',
});

/** Whether small was ahead in most cases and on average: true for both, false for neither, null where the two disagree. */
export function leadsTogether(ahead: number, cases: number, mean: number): boolean | null {
  const most = ahead * 2 > cases;
  return most === mean > 0 ? most : null;
}
