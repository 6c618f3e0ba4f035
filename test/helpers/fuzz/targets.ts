import { expect } from 'vitest';
import { jsonText } from '../../../src/cli/config/json-text.ts';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { UserError } from '../../../src/errors.ts';
import { openJournal } from '../../../src/journal/journal.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { distinctObservations } from '../../../src/readers/observations/distinct-observations.ts';
import { readObservations } from '../../../src/readers/observations/observations.ts';
import { readPlainSeries, readSeries } from '../../../src/readers/read-series.ts';
import { readReturns } from '../../../src/readers/returns/read-returns.ts';
import type { Series } from '../../../src/series/series.ts';
import { canonicalRows, canonicalText } from '../../../src/sources/canonical-text.ts';
import { sources } from '../../../src/sources/sources.ts';
import type { Random } from '../../../src/stats/random.ts';
import { failingFiles } from '../processes/failing-files.ts';
import { run } from '../processes/fake-io.ts';
import { answers, corpus } from './corpus.ts';
import { oneOf } from './mutations.ts';

/** What reads bytes from outside. */
export interface Target {
  name: string;
  /** Runs in CI: a parse of one costs more than one of another. */
  runs: number;
  /** A text to break, in latin1. */
  seed(random: Random): string;
  /** Reads the bytes, and checks what it read; the name of the file is `f`. */
  read(bytes: Buffer, random: Random): Promise<void> | void;
  /** Whether each of its errors has a hint: those of a download get theirs from the command. */
  hasHints: boolean;
}

const bits = (values: Float64Array) => [...new BigUint64Array(Float64Array.from(values).buffer)];

/** @throws AssertionError unless days ascend within the years that are read, and values are finite, and positive where they must be */
function expectSeries({ days, closes }: Series, isPositive: boolean): void {
  expect(days.length).toBe(closes.length);
  expect(days.length).toBeGreaterThan(0);
  for (let i = 1; i < days.length; i++) expect(days[i]).toBeGreaterThan(days[i - 1] ?? 0);
  const first = isoDate(days[0] ?? 0);
  expect(first >= '1800' && isoDate(days.at(-1) ?? 0) < '2201', first).toBe(true);
  expect(closes.every((close) => Number.isFinite(close) && (!isPositive || close > 0))).toBe(true);
}

const copy = ({ days, closes }: Series) => ({ days: [...days], closes: bits(closes) });

async function readPrices(bytes: Buffer): Promise<void> {
  const { series, notes } = await readSeries(bytes, 'f');
  expectSeries(series, true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  for (const { message } of notes) expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  const plain = readPlainSeries((allocate) => {
    const room = allocate(bytes.length);
    room.set(bytes);
    return room;
  }, 'f');
  if (plain) expect(copy(plain.series)).toEqual(copy(series));
  const rows = Array.from(series.days, (day, i) => ({ day, value: String(series.closes[i]) }));
  const again = await readSeries(Buffer.from(canonicalText(rows, 'close')), 'again').catch((error: unknown) => error);
  // A series of a year or of weeks is told by its rows alone, and refused by the same rule with fewer columns.
  if (!(again instanceof Error)) expect(copy((again as { series: Series }).series)).toEqual(copy(series));
}

async function readFigures(bytes: Buffer): Promise<void> {
  const rows = await readObservations(bytes, 'f');
  for (const { observation, line } of rows) {
    expect(Number.isFinite(observation.day) && Number.isFinite(observation.value) && line > 0).toBe(true);
    expect(observation.provider).not.toBe('');
  }
  expect(await readObservations(bytes, 'f')).toEqual(rows);
  distinctObservations(rows);
}

/** Values as JSON.parse has them; undefined if it has none. */
function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const membersIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>((sum, one) => sum + membersIn(one) + (Array.isArray(value) ? 0 : 1), 0);

async function readConfiguration(bytes: Buffer, random: Random): Promise<void> {
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
  const reference = parsed(text);
  try {
    expect(jsonText(text, 'f').value).toEqual(reference?.value);
    // Of two equal keys JSON.parse keeps one.
    expect(text.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1).toBe(membersIn(reference?.value));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (reference) expect(error.message).toMatch(/duplicate key|nested too deeply/);
    throw error;
  } finally {
    if (random() < 0.05) {
      const { status, err } = await run(['config', '--config', 'f'], { files: { f: bytes } });
      expect({ status, err }).toEqual({
        status: expect.toBeOneOf([0, 2]),
        err: expect.not.stringMatching(/bug in|undefined/),
      });
    }
  }
}

const isVersioned = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Number.isInteger(Reflect.get(value, 'schemaVersion'));

function readLines(bytes: Buffer): void {
  const before: unknown[] = [];
  readJournal(bytes, 'f', (line, number) => before.push([line, number]));
  const texts = bytes.toString('latin1').split('\n');
  const whole = texts.map((text) => parsed(new TextDecoder().decode(Buffer.from(text, 'latin1')))?.value);
  expect(before).toEqual(whole.flatMap((line, i) => (isVersioned(line) ? [[line, i + 1]] : [])));
  const { files } = failingFiles();
  files.append('f', bytes);
  openJournal(files, 'f').append({ recordedAt: 'now' });
  const after: unknown[] = [];
  readJournal(files.read('f', 0, Number.POSITIVE_INFINITY), 'f', (line, number) => after.push([line, number]));
  // Nothing recorded is lost, and the new line is the last.
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)).toMatchObject([{ schemaVersion: 2, recordedAt: 'now' }, expect.any(Number)]);
}

const download = ({ id, symbol, text }: (typeof answers)[number]): Target => ({
  name: `an answer of ${id} for ${symbol}`,
  runs: 600,
  seed: () => Buffer.from(text).toString('latin1'),
  read(bytes) {
    const answer = new TextDecoder().decode(bytes);
    const rows = sources.find((source) => source.id === id)?.rows(answer, symbol, 'f') ?? [];
    for (const [i, { day, value }] of rows.entries()) {
      expect(day).toBeGreaterThan(rows[i - 1]?.day ?? Number.NEGATIVE_INFINITY);
      expect(isoDate(day)).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(Number.isFinite(Number(value)) && value !== '', value).toBe(true);
    }
    expect(canonicalRows(canonicalText(rows, 'close'), 'f')).toEqual(rows);
  },
  hasHints: false,
});

/** Every parser of what comes from outside. */
export const targets: readonly Target[] = [
  { name: 'prices', runs: 2500, seed: (random) => oneOf(corpus.prices, random), read: readPrices, hasHints: true },
  {
    name: 'observations',
    runs: 1500,
    seed: (random) => oneOf(corpus.observations, random),
    read: readFigures,
    hasHints: true,
  },
  {
    name: 'configuration',
    runs: 2500,
    seed: (random) => oneOf(corpus.configuration, random),
    read: readConfiguration,
    hasHints: true,
  },
  { name: 'journal', runs: 2000, seed: (random) => oneOf(corpus.journal, random), read: readLines, hasHints: true },
  {
    name: 'returns',
    runs: 2500,
    seed: (random) => oneOf(corpus.returns, random),
    read(bytes, random) {
      const options = {
        unit: oneOf(['percent', 'percent', 'percent', 'fraction', 'log'] as const, random),
        column: oneOf(['MKT', 'MKT', undefined], random),
      };
      const { series } = readReturns(bytes, 'f', options);
      expectSeries(series, true);
      expect(copy(readReturns(bytes, 'f', options).series)).toEqual(copy(series));
    },
    hasHints: true,
  },
  ...answers.map(download),
];
