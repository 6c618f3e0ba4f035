import { describe, expect, it, test } from 'vitest';
import { macroIdOf, macroInFolder } from '../../src/input/macro-in-folder.ts';
import { ownFiles, run } from '../helpers/processes/fake-io.ts';

const days = ownFiles['spx.csv']
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.slice(0, 10));
const vix = `date,close\n${days.map((day, i) => `${day},${(18 + 4 * Math.sin(i / 40) + (i % 7) / 10).toFixed(2)}\n`).join('')}`;
const inFolder = (more: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries({ ...ownFiles, ...more }).map(([name, text]) => [`d/${name}`, text]));

const check = async (command: string, files: Record<string, string>) => {
  const { out } = await run(`check ${command} --json`, { files });
  const { inputs, notes, warnings } = JSON.parse(out);
  const told = (list: { code: string; file: string | null }[], code: string) =>
    list.filter((one) => one.code === code).map(({ file }) => file);
  return {
    series: inputs.flatMap(({ role, file }: { role: string; file: string }) => (role === 'vix' ? [file] : [])),
    found: told(notes, 'series-found'),
    passedOver: [...told(notes, 'passed-over'), ...told(warnings, 'passed-over')],
  };
};

test('macroInFolder finds files under the names of data fetch, unless --series names the kind', () => {
  const files = ['d/VIX.csv', 'd/fed-funds.csv.gz', 'd/spx.csv', 'd/vix-old.csv'];
  expect(macroInFolder(files, [])).toEqual(['vix=d/VIX.csv', 'fed-funds=d/fed-funds.csv.gz']);
  expect(macroInFolder(files, ['vix=other.csv'])).toEqual(['fed-funds=d/fed-funds.csv.gz']);
  expect([macroIdOf('a/cpi.txt'), macroIdOf('a/spx.csv')]).toEqual(['cpi', undefined]);
});

describe('a macro series in a folder', () => {
  it('is used, and a note says so', async () => {
    expect(await check('--data d', inFolder({ 'vix.csv': vix }))).toEqual({
      ...{ series: ['d/vix.csv'], found: ['d/vix.csv'], passedOver: [] },
    });
  });

  it('gives the same as --series', async () => {
    const signals = async (command: string, files: Record<string, string>) =>
      JSON.parse((await run(`check ${command} --json`, { files })).out).signals;
    const named = await signals('--data d --series vix=v.csv', { ...inFolder(), 'v.csv': vix });
    expect(await signals('--data d', inFolder({ 'vix.csv': vix }))).toEqual(named);
  });

  it('gives way to --series', async () => {
    const files = { ...inFolder({ 'vix.csv': vix }), 'v.csv': vix };
    expect(await check('--data d --series vix=v.csv', files)).toEqual({ series: ['v.csv'], found: [], passedOver: [] });
  });

  it('that cannot be one is passed over with a warning', async () => {
    const { series, passedOver } = await check('--data d', inFolder({ 'vix.csv': ownFiles['spx.csv'] }));
    expect([series, passedOver]).toEqual([[], ['d/vix.csv']]);
  });

  it('is checked as one by data check', async () => {
    const { out } = await run('data check --data d --json', { files: inFolder({ 'vix.csv': vix }) });
    const kinds = JSON.parse(out).files.map(({ file, series }: { file: string; series: string | null }) => [
      file,
      series,
    ]);
    expect(kinds).toContainEqual(['d/vix.csv', 'vix']);
    expect(kinds).toHaveLength(4);
  });
});
