import { isoDate } from '../../dates/civil-dates.ts';
import { quotedPath, UserError } from '../../errors.ts';
import type { Observation } from '../../series/observation.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { ObservationRow } from './observations.ts';

export interface DistinctObservations {
  observations: Observation[];
  notes: QualityNote[];
}

const place = ({ file, line }: ObservationRow) => `${quotedPath(file)} line ${line}`;

/** Which figure it is, whatever its value. */
const identity = ({ day, series, basis, provider }: Observation) => JSON.stringify([day, series, basis, provider]);

/**
 * Observations without repetitions: the same figure twice is noted.
 *
 * @throws UserError where two lines give different values of one day, series, basis and provider
 */
export function distinctObservations(rows: readonly ObservationRow[]): DistinctObservations {
  const first = new Map<string, ObservationRow>();
  const notes: QualityNote[] = [];
  for (const row of rows) {
    const { observation, file, line } = row;
    const name = identity(observation);
    const before = first.get(name);
    if (!before) {
      first.set(name, row);
      continue;
    }
    const what = `${observation.series} of ${isoDate(observation.day)} from ${observation.provider}`;
    if (before.observation.value !== observation.value) {
      throw new UserError(
        `${place(before)} and ${place(row)}: ${what} is ${before.observation.value} and ${observation.value}`,
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
      message: `${place(row)} repeats ${place(before)}: ${what}`,
    });
  }
  return { observations: [...first.values()].map(({ observation }) => observation), notes };
}
