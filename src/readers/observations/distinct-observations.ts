import { isoDate } from '../../dates/civil-dates.ts';
import { quotedPath, UserError } from '../../errors.ts';
import type { Observation } from '../../series/observation.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { ObservationRow } from './observations.ts';

/** Observations, and notes on those that were repeated. */
export interface DistinctObservations {
  observations: Observation[];
  notes: QualityNote[];
}

const location = ({ file, line }: ObservationRow) => `${quotedPath(file)} line ${line}`;

/** Key of a figure, regardless of its value. */
const keyOf = ({ day, series, basis, provider }: Observation) => JSON.stringify([day, series, basis, provider]);

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
