import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readers } from '../../../src/readers/vendors/index.ts';
import { readFixture } from '../../helpers/markets/readings.ts';

const folder = new URL('../../../fixtures/readers/', import.meta.url);
const ids = readers.map(({ id }) => id);

test('every reader is named like its file, and once', () => {
  for (const id of ids) expect(existsSync(new URL(`../../src/readers/${id}.ts`, import.meta.url)), id).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every reader has a folder of fixtures and a test file, and no folder is without a reader', () => {
  expect(readdirSync(folder).sort()).toEqual([...ids].sort());
  for (const id of ids) expect(existsSync(new URL(`./${id}.test.ts`, import.meta.url)), id).toBe(true);
});

describe.each(readers)('$id', ({ id, columns }) => {
  const files = readdirSync(new URL(`${id}/`, folder)).map((name) => `${id}/${name}`);

  it('has a fixture', () => expect(files.length).toBeGreaterThan(0));

  it.each(files)('is the first that recognises %s', async (file) => {
    const { series } = await readFixture(file);
    expect(series.origins[0]?.reader).toBe(id);
    expect(series.days.length).toBeGreaterThanOrEqual(2);
  });

  it('takes two columns that are not one', () => {
    if (typeof columns !== 'function') expect(columns.date).not.toBe(columns.close);
  });
});
