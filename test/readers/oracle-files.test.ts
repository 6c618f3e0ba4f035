import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { UserError } from '../../src/errors.ts';
import { type Reading, readSeries } from '../../src/readers/read-series.ts';
import { records } from '../../src/readers/rows/records.ts';
import { cpuTime } from '../helpers/cpu-time.ts';
import { oracle } from '../helpers/oracle.ts';
import { describeShared, shared } from '../helpers/shared.ts';

interface Entry {
  file: string;
  expect: 'ok' | 'ok+warn' | 'ok-or-error' | 'error';
  rows?: number;
  first?: string;
  last?: string;
  lastClose?: number;
}

/** Files that read well and of which only the three together show that they are of no use. */
const refusedLater = new Set(['structure/one_row.csv', 'series/no_overlap.csv']);

/** Refused when the oracle was written; since then NaN is no price in any layout: the row is left out and counted. */
const noPriceNow = 'values/nan.csv';

const folder = 'csv/prices/';

async function readOrRefuse(file: string): Promise<Reading | UserError> {
  try {
    return await readSeries(readFileSync(`${shared}oracles/${folder}${file}`), file);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

function expectRows({ series }: Reading, { file, rows, first, last, lastClose }: Entry) {
  const { days, closes } = series;
  const found = {
    rows: days.length,
    first: isoDate(days[0] ?? 0),
    last: isoDate(days.at(-1) ?? 0),
    lastClose: closes.at(-1),
  };
  const stated = Object.fromEntries(
    Object.entries({ rows, first, last, lastClose }).filter(([, value]) => value !== undefined),
  );
  expect(found, file).toMatchObject(stated);
  expect(
    closes.every((close) => close > 0 && close < Number.POSITIVE_INFINITY),
    file,
  ).toBe(true);
  expect(
    days.every((day, i) => i === 0 || day > (days[i - 1] ?? 0)),
    file,
  ).toBe(true);
}

describeShared('the price files of the oracles', () => {
  const entries = () => oracle<{ files: Entry[] }>(`${folder}manifest.json`).files;

  it('are complete', () => expect(entries().length).toBe(136));

  it('that are valid are read with the rows, days and last close of the manifest', async () => {
    for (const entry of entries().filter((each) => each.expect === 'ok')) {
      const reading = await readOrRefuse(entry.file);
      if (reading instanceof UserError) throw reading;
      expectRows(reading, entry);
    }
  });

  it('that are invalid are refused, naming the file', async () => {
    for (const { file } of entries().filter(
      (each) => each.expect === 'error' && !refusedLater.has(each.file) && each.file !== noPriceNow,
    )) {
      const reading = await readOrRefuse(file);
      expect(reading, file).toBeInstanceOf(UserError);
      if (reading instanceof UserError) {
        expect([reading.details.file, reading.details.hint?.length], file).toEqual([file, expect.any(Number)]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
        expect(reading.message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
      }
    }
  });

  it('that may be refused or read are correct if they are read', async () => {
    for (const entry of entries().filter((each) => each.expect === 'ok-or-error' || each.expect === 'ok+warn')) {
      const reading = await readOrRefuse(entry.file);
      if (!(reading instanceof UserError)) expectRows(reading, entry);
    }
  });

  it('that fail only in combination are read', async () => {
    for (const file of refusedLater) expect(await readOrRefuse(file)).not.toBeInstanceOf(UserError);
  });
});

/** All files below a folder of the oracles. */
function filesIn(path: string): string[] {
  return readdirSync(`${shared}oracles/${path}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}

describeShared('the CSV files of other projects, which hold no prices', () => {
  it.each([
    ['spectrum', 24],
    ['rfc4180', 43],
    ['duckdb', 178],
    ['pollock', 30],
  ])('of %s are all refused, each within a second', async (folder, count) => {
    const files = filesIn(`csv/${folder}`);
    expect(files.length).toBe(count);
    for (const file of files) {
      const begin = cpuTime();
      const reading = await readSeries(readFileSync(`${shared}oracles/${file}`), file).catch((error) => error);
      expect(cpuTime() - begin, file).toBeLessThan(1000);
      expect(reading, file).toBeInstanceOf(UserError);
      expect([reading.details.file, typeof reading.details.hint], file).toEqual([file, 'string']);
    }
  });

  it('of rfc4180 that are valid have the stated cells', async () => {
    const stated = filesIn('csv/rfc4180').filter(
      (file) => file.endsWith('.json') && !/header-|empty-one|all-empty/.test(file),
    );
    for (const file of stated) {
      const text = readFileSync(`${shared}oracles/${file.replace('.json', '.csv')}`, 'utf8');
      const found = (await records(text, { file, delimiter: ',' })).map(({ cells }) => cells);
      expect(found, file).toEqual(oracle(file));
    }
    expect(stated.length).toBeGreaterThan(10);
  });
});
