import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readers } from '../../../src/readers/vendors/index.ts';
import { readFixture, rowsOf } from '../../helpers/markets/readings.ts';
import { fiveCloses } from '../five-closes.ts';

const fixtures = new URL('../../../fixtures/readers/', import.meta.url);
const source = new URL('../../../src/readers/vendors/', import.meta.url);
const ids = readers.map(({ id }) => id);

const idsIn = (folder: URL) =>
  readdirSync(folder).flatMap((name) => (/^(?!index\.).*\.ts$/.test(name) ? [name.replace('.ts', '')] : []));

const hasOwnTest = (id: string) =>
  ['', 'generic/'].some((folder) => existsSync(new URL(`${folder}${id}.test.ts`, import.meta.url)));

/** Made for the names that the read options request: it is the one reader that is not registered. */
const unregistered = ['several-columns'];

test('every file of the folder is a reader of its name, and registered', () => {
  expect([...idsIn(source), ...idsIn(new URL('generic/', source))].sort()).toEqual([...ids, ...unregistered].sort());
});

test('vendors come before generic layouts', () => {
  const generic = idsIn(new URL('generic/', source));
  const firstGeneric = ids.findIndex((id) => generic.includes(id) && id !== 'canonical');
  expect(ids.slice(firstGeneric).filter((id) => !generic.includes(id))).toEqual([]);
});

test('every reader has a folder of fixtures, and every folder a reader', () => {
  expect(readdirSync(fixtures).sort()).toEqual([...ids].sort());
});

describe.each(readers)('$id', ({ id, columns }) => {
  const files = readdirSync(new URL(`${id}/`, fixtures)).map((name) => `${id}/${name}`);

  it('has a fixture', () => expect(files.length).toBeGreaterThan(0));

  it.each(files)('is the first that detects %s', async (file) => {
    const { series } = await readFixture(file);
    expect(series.origins[0]?.reader).toBe(id);
    expect(series.days.length).toBeGreaterThanOrEqual(2);
  });

  if (!hasOwnTest(id)) {
    it.each(files)('reads the five closes from %s', async (file) => {
      expect(rowsOf(await readFixture(file))).toEqual(fiveCloses);
    });
  }

  it('reads date and close from different columns', () => {
    if (typeof columns !== 'function') expect(columns.date).not.toBe(columns.close);
  });
});
