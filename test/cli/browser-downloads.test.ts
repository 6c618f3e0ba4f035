import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserFolders, type Row, rowsOfText, type ThreeSeries } from '../helpers/layouts/browser-pages.ts';
import { ownFiles, run } from '../helpers/processes/fake-io.ts';
import { hasShared, shared } from '../helpers/shared.ts';

const lastRows = (text: string, rows: number) => rowsOfText(text).slice(-rows);

/** The sample is drawn with noise between the published year ends, and has each of them to the cent. */
const generated = (rows: number): ThreeSeries => [
  lastRows(ownFiles['spx.csv'], rows),
  lastRows(ownFiles['rut.csv'], rows),
  lastRows(ownFiles['nasdaq.csv'], rows),
];

const realText = (name: string) => {
  const text = readFileSync(`${shared}data/prices/${name}_ibkr_2016-2026.csv`, 'utf8');
  const [header = '', ...lines] = text.trim().split('\n');
  const at = header.toLowerCase().split(',').indexOf('close');
  return ['date,close', ...lines.map((line) => `${line.slice(0, 10)},${line.split(',')[at]}`)].join('\n');
};

const real = (): ThreeSeries => [
  rowsOfText(realText('SPX')),
  rowsOfText(realText('RUT')),
  rowsOfText(realText('IXIC')),
];

const plain = (rows: readonly Row[]) => `date,close\n${rows.map(({ day, close }) => `${day},${close}\n`).join('')}`;

const now = '2026-11-28T12:00:00Z';

const verdictOf = async (files: Record<string, string>) => {
  const { status, out, err } = await run('check --data d --quiet', { files, now });
  expect(err).not.toMatch(/error/);
  return { status, out };
};

const folderOf = (name: string, three: ThreeSeries) => browserFolders[name]?.(three) ?? {};

/** The verdict of a folder of plain files. */
function plainVerdict(three: ThreeSeries) {
  const [spx, rut, nasdaq] = three.map(plain) as [string, string, string];
  return verdictOf({ 'd/spx.csv': spx, 'd/rut.csv': rut, 'd/nasdaq.csv': nasdaq });
}

async function expectPlainVerdict(name: string, three: ThreeSeries): Promise<void> {
  expect(await verdictOf(folderOf(name, three))).toEqual(await plainVerdict(three));
}

describe('a folder as a browser saved it has the same verdict as one of plain files', () => {
  it.each(Object.keys(browserFolders))('%s: ten years', (name) => expectPlainVerdict(name, generated(2520)));

  it.each(Object.keys(browserFolders).filter((name) => !name.includes('two parts')))('%s: fourteen months', (name) =>
    expectPlainVerdict(name, generated(295)),
  );

  it.skipIf(!hasShared).each(Object.keys(browserFolders))('%s: ten years of real closes', (name) =>
    expectPlainVerdict(name, real()),
  );
});

describe('a year, which the pages show unasked', () => {
  it.each(Object.keys(browserFolders).filter((name) => !name.includes('two parts')))(
    '%s: a longer history is asked for, and gives the verdict',
    async (name) => {
      const { status, err } = await run('check --data d --quiet', {
        files: folderOf(name, generated(251)),
        now,
      });
      expect([status, err]).toEqual([3, expect.stringMatching(/hint: .*download a longer history/)]);
      await expectPlainVerdict(name, generated(600));
    },
  );
});
