import type { FlaggedRuns } from '../../stats/inference/circular-shifts.ts';

/** Sessions without a verdict after which its next one is another episode. */
const apart = 21;

/** First rows of the episodes of a verdict: those with it when none of the 21 sessions before had it. */
export function episodeStarts({ starts, ends }: FlaggedRuns): number[] {
  const first: number[] = [];
  for (let i = 0, end = Number.NEGATIVE_INFINITY; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    if (start - end >= apart) first.push(start);
    end = ends[i] ?? 0;
  }
  return first;
}

/** Of ascending rows, from the first on, each that lies more than `horizon` rows after the last one taken: no outcome counts twice. */
export function separate(rows: readonly number[], horizon: number): number[] {
  const taken: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (row - latest <= horizon) continue;
    taken.push(row);
    latest = row;
  }
  return taken;
}
