import { isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import type { Observation } from '../../series/observation.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { ObservationRow } from './observations.ts';

/** Observations, and notes on those that were repeated. */
export interface DistinctObservations {
  observations: Observation[];
  notes: QualityNote[];
}

const location = ({ file, line }: ObservationRow) => `${quotedPath(file)} line ${line}`;

/** Key of a figure, regardless of its value. */
const keyOf = ({ day, series, basis, provider }: Observation) => JSON.stringify([day, series, basis, provider]);

/** Kinds of percentages that are hardly ever below 1. */
const percentages = /^(eps-growth-|net-margin-|beat-rate|megacap-weight)/;

/** A question where a percentage is so small that it may be a fraction: 0.12 for 12 percent. */
function fractionNotes(row: ObservationRow): QualityNote[] {
  const { series, value, unit } = row.observation;
  if (unit !== 'percent' || !percentages.test(series) || value === 0 || Math.abs(value) >= 1) return [];
  const percent = Number((value * 100).toPrecision(12));
  const message = `${location(row)}: ${series} is ${value} percent: is that ${percent} percent? Then write ${percent}`;
  return [{ code: 'fraction-for-percent', severity: 'warning', file: row.file, message }];
}

/**
 * Observations without duplicates, which are noted.
 *
 * @throws UserError if two lines have different values for one day, series, basis and provider
 */
export function distinctObservations(rows: readonly ObservationRow[]): DistinctObservations {
  const first = new Map<string, ObservationRow>();
  const notes: QualityNote[] = [];
  for (const row of rows) {
    const { observation, file, line } = row;
    const key = keyOf(observation);
    const before = first.get(key);
    if (!before) {
      first.set(key, row);
      notes.push(...fractionNotes(row));
      continue;
    }
    const what = `${observation.series} of ${isoDate(observation.day)} from ${observation.provider}`;
    if (before.observation.value !== observation.value) {
      throw new UserError(
        `${location(before)} and ${location(row)}: ${what} is ${before.observation.value} and ${observation.value}`,
        {
          code: 'observation-twice',
          file,
          line,
          column: 'value',
          hint: 'keep one of the two; figures of two indices of one provider need two names of provider',
        },
      );
    }
    notes.push({
      code: 'observation-repeated',
      severity: 'info',
      file,
      message: `${location(row)} repeats ${location(before)}: ${what}`,
    });
  }
  return { observations: [...first.values()].map(({ observation }) => observation), notes };
}
