import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { UserError } from '../../src/errors.ts';
import { indexLevels } from '../../src/identity/published-year-ends.ts';
import { folderSeries } from '../../src/input/data-folder.ts';
import { roles } from '../../src/series/series.ts';
import { randomFrom, type Triple } from '../helpers/folders/decoys.ts';
import { wrongSeriesFolder } from '../helpers/folders/wrong-series-folders.ts';
import { fakeIo } from '../helpers/processes/fake-io.ts';
import { hasShared, shared } from '../helpers/shared.ts';

const rows = 400;

/** Closes drawn between the published year ends of 2023 to 2025: days to the end of 2025, every weekday a session. */
function generatedTriple(): Triple {
  const random = randomFrom(1);
  const days = Array.from({ length: 732 }, (_, i) => 19722 + i)
    .filter((day) => (day + 3) % 7 < 5)
    .slice(-rows);
  const ends = [19722, 20088, 20453];
  const drawn = (levels: readonly number[]) =>
    days.map((day) => {
      const i = day > 20088 ? 1 : 0;
      const [from = 0, to = 0] = [ends[i], ends[i + 1]];
      const part = Math.min(1, (day - from) / (to - from));
      const [a = 1, b = 1] = [levels[i], levels[i + 1]];
      const noise = day === to ? 0 : (random() - 0.5) * 0.01;
      return a * (b / a) ** part * Math.exp(noise);
    });
  return {
    days: days.map(isoDate),
    spx: drawn(indexLevels.large.slice(-3)),
    rut: drawn(indexLevels.small.slice(-3)),
    ixic: drawn(indexLevels.growth.slice(-3)),
  };
}

const realCloses = new Map<string, Map<string, number>>();

/** Real closes of the last 400 common sessions of a year that begins at a row from the end. */
function realTriple(skipped: number): Triple {
  const closesOf = (file: string) => {
    const known = realCloses.get(file);
    if (known) return known;
    const [header = '', ...lines] = readFileSync(`${shared}data/prices/${file}`, 'utf8').trim().split('\n');
    const at = header.toLowerCase().split(',').indexOf('close');
    const closes = new Map(lines.map((line) => [line.slice(0, 10), Number(line.split(',')[at])]));
    realCloses.set(file, closes);
    return closes;
  };
  const [spx, rut, ixic] = ['SPX', 'RUT', 'IXIC'].map((name) => closesOf(`${name}_ibkr_2016-2026.csv`));
  const all = [...(spx?.keys() ?? [])].filter((day) => rut?.has(day) && ixic?.has(day)).sort();
  const days = all.slice(all.length - rows - skipped, all.length - skipped);
  const on = (closes: Map<string, number> | undefined) => days.map((day) => closes?.get(day) ?? Number.NaN);
  return { days, spx: on(spx), rut: on(rut), ixic: on(ixic) };
}

const own = { large: 'spx', small: 'rut', growth: 'ixic' } as const;

/** What is used for each role: true where it is the index itself, to the cent; undefined if the folder is refused. */
async function judged(triple: Triple, files: Record<string, string>): Promise<boolean[] | undefined> {
  try {
    const parts = await folderSeries(fakeIo([], { files, now: '2026-11-28T12:00:00Z' }).io, 'd');
    return roles.map((role) =>
      parts[role].every(({ series: { closes } }) =>
        closes.every((close, i) => Math.abs(close - (triple[own[role]][i] ?? Number.NaN)) < 0.0051),
      ),
    );
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function expectRight(triple: Triple, seed: number): Promise<void> {
  const { files, isComplete } = wrongSeriesFolder(triple, seed);
  const found = await judged(triple, files);
  const what = `seed ${seed}: ${Object.keys(files).join(', ')}`;
  expect(found, what).toEqual(isComplete ? [true, true, true] : undefined);
}

describe('300 folders of indices between series that are none', () => {
  it('give the three indices or a refusal, never another series: generated closes', async () => {
    const triple = generatedTriple();
    for (let seed = 1; seed <= 300; seed++) await expectRight(triple, seed);
  }, 60_000);

  it.skipIf(!hasShared)(
    'likewise of real closes',
    async () => {
      for (let seed = 1001; seed <= 1300; seed++) await expectRight(realTriple((seed % 5) * 300), seed);
    },
    60_000,
  );
});
