import { expect, test } from 'vitest';
import { pricesHere } from '../../src/input/prices-here.ts';
import { fakeIo, run, sampleText } from '../helpers/processes/fake-io.ts';
import { linesOf } from '../helpers/reports/places.ts';

const files = { 'spx.csv': sampleText('spx'), '^RUT.csv': sampleText('rut'), 'nasdaq.csv': sampleText('nasdaq') };
const line = 'This folder has prices: rotation check --data .';

test('a check on the sample says that the folder it runs in has the three indices', async () => {
  const { out, status } = await run('check', { files });
  expect(status).toBe(0);
  expect(linesOf(out).slice(0, 2)).toEqual([
    'SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices',
    line,
  ]);
  expect(linesOf((await run('check', { files, terminal: 80 })).out).length).toBeLessThanOrEqual(22);
  expect(JSON.parse((await run('check --json', { files })).out).notes).toEqual([
    expect.objectContaining({ code: 'prices-here' }),
  ]);
  expect(linesOf((await run('check --format markdown', { files })).out)[2]).toBe(`**${line}**`);
});

test('two of the three are not enough, nor is a folder that cannot be listed', async () => {
  const { '^RUT.csv': _, ...two } = files;
  expect((await run('check', { files: { ...two, 'russell 1000.csv': '' } })).out).not.toContain(line);
  expect((await run('check', { files, closed: ['.'] })).out).not.toContain(line);
});

test('with files named it is not said', async () => {
  expect((await run('check --data .', { files })).out).not.toContain('This folder');
});

test('a folder whose names cannot be listed has none, and the run goes on', () => {
  const { io } = fakeIo([], { files });
  const list = () => {
    throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
  };
  expect(pricesHere(io)).toHaveLength(1);
  expect(pricesHere({ ...io, files: { ...io.files, list } })).toEqual([]);
});

const notesOn = (names: readonly string[]) =>
  pricesHere(fakeIo([], { files: Object.fromEntries(names.map((name) => [name, ''])) }).io);

test.each([
  [['spx.csv', 'rut.txt', 'nasdaq.TSV'], 1],
  [['spx.csv.gz', '^GSPC.csv', 'rut.csv', 'notes.csv', 'ixic.csv'], 1],
  [['spx.csv', 'rut.csv', 'nasdaq.csv.bak'], 0],
  [['spx.csv', 'rut.csv', 'nasdaq.pdf'], 0],
  [['spx.csv', 'rut.csv', 'nasdaqcsv'], 0],
])('of the files %j by their names: %i note', (names, count) => {
  expect(notesOn(names)).toHaveLength(count);
});

test('of a folder of thousands the first thousand files that may hold prices are looked at', () => {
  const others = (count: number) => Array.from({ length: count }, (_, i) => `a${i}.csv`);
  const pictures = Array.from({ length: 9 }, (_, i) => `b${i}.png`);
  expect(notesOn([...others(997), ...pictures, 'nasdaq.csv', 'rut.csv', 'spx.csv'])).toHaveLength(1);
  expect(notesOn([...others(998), 'nasdaq.csv', 'rut.csv', 'spx.csv'])).toEqual([]);
});
