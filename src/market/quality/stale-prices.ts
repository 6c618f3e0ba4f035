import { isoDate } from '../../dates/civil-dates.ts';
import * as loops from '../../kernel/loops.ts';
import type { Labels } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Role } from '../../series/series.ts';

const minRun = 5;

/**
 * Marks the sessions of stale prices: from the fifth equal close in a row until the next different one.
 * Row `t` reads rows `0..t`.
 *
 * @param flags - n flags, set to 1 where stale and left alone elsewhere
 */
export function markStale(closes: Float64Array, flags: Uint8Array): void {
  flags.set(loops.frozen(closes, flags, minRun));
}

/** First and last row of a run of equal closes. */
export interface StaleRun {
  row: number;
  through: number;
}

/** Runs of at least five equal closes, in order. */
export function staleRuns(closes: Float64Array): StaleRun[] {
  const flags = new Uint8Array(closes.length);
  markStale(closes, flags);
  const runs: StaleRun[] = [];
  for (let t = flags.indexOf(1); t >= 0; ) {
    const end = flags.indexOf(0, t);
    const through = (end < 0 ? flags.length : end) - 1;
    runs.push({ row: t - minRun + 1, through });
    t = flags.indexOf(1, through + 1);
  }
  return runs;
}

/** A note on how often a series repeats one close, and since when it has not moved. */
export function staleNotes(role: Role, closes: Float64Array, days: Int32Array, labels: Labels): QualityNote[] {
  const runs = staleRuns(closes);
  const last = runs.at(-1);
  if (last === undefined) return [];
  const [first, through] = [isoDate(days[last.row] ?? 0), isoDate(days[last.through] ?? 0)];
  const still = last.through === closes.length - 1;
  const when = still ? `and has not moved since ${first} (${closes[last.row]})` : `last from ${first} to ${through}`;
  const message = `${labels[role].name} repeats one close for ${minRun} sessions or more in ${runs.length} ${runs.length === 1 ? 'place' : 'places'}, ${when}`;
  return [{ code: 'stale-prices', severity: 'warning', role, message }];
}
