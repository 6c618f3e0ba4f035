import { readFileSync } from 'node:fs';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { UserError, type UserErrorDetails } from '../../../src/errors.ts';
import { type Reading, readSeries } from '../../../src/readers/read-series.ts';

const fixtures = new URL('../../../fixtures/readers/', import.meta.url);

export const fixture = (path: string): Buffer => readFileSync(new URL(path, fixtures));

export const readFixture = (path: string): Promise<Reading> => readSeries(fixture(path), path);

/** Reading of a text in a file named `f.csv`. */
export const readText = (text: string | Uint8Array, file = 'f.csv'): Promise<Reading> =>
  readSeries(typeof text === 'string' ? new TextEncoder().encode(text) : text, file);

/** Rows of a reading with ISO dates. */
export const rowsOf = ({ series }: Reading): [string, number][] =>
  Array.from(series.days, (day, i) => [isoDate(day), series.closes[i] ?? Number.NaN]);

/** Message and details of the UserError of a reading, without its cause. @throws if it has none */
export async function refusal(reading: Promise<unknown>): Promise<UserErrorDetails & { message: string }> {
  const error = await reading.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error;
  const { cause, ...details } = error.details;
  return { message: error.message, ...details };
}
