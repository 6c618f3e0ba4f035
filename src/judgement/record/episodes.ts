import type { FlaggedRuns } from '../../stats/inference/circular-shifts.ts';

/** Sessions without a verdict after which its next one is another episode. */
const apart = 21;

/** First rows of the episodes of a verdict: those with it when none of the 21 sessions before had it. */
export function episodeStarts({ starts, ends }: FlaggedRuns): number[] {
  return Array.from(starts).filter((start, i) => i === 0 || start - (ends[i - 1] ?? 0) >= apart);
}

/** Of ascending rows, from the first on, each that lies more than `horizon` rows after the last one taken: no outcome counts twice. */
export function separate(rows: readonly number[], horizon: number): number[] {
  const taken: number[] = [];
  for (const row of rows) if (row - (taken.at(-1) ?? Number.NEGATIVE_INFINITY) > horizon) taken.push(row);
  return taken;
}
