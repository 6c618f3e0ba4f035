import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { assemble, type SeriesFile } from '../../../src/market/assemble.ts';
import { readSeries } from '../../../src/readers/read-series.ts';
import { usLabels } from '../../../src/series/labels.ts';
import { run } from '../../helpers/processes/fake-io.ts';
import { describeShared, shared } from '../../helpers/shared.ts';

const folder = `${shared}oracles/csv/prices/`;
const now = '2025-02-15T17:00:00Z';

const text = (file: string) => readFileSync(`${folder}${file}`, 'utf8');

/** Entries of the manifest that are to be read and to be warned of: the warning, and what its words have to say. */
const told = [
  ['values/unit_slip_low.csv', 'unit-slip', /1\/100 of its level on 2025-01-15 \(59\.4991\)/],
  ['values/fat_finger.csv', 'unit-slip', /10 times its level on 2025-01-15 \(59499\.1\)/],
  ['dates/weekend.csv', 'extra-days', /: 2025-01-18$/],
  ['dates/future.csv', 'future-rows', /^rows from 2099-01-02 on/],
  ['dates/gap_three_weeks.csv', 'missing-sessions', /^14 NYSE sessions missing/],
  ['series/split_unadjusted_10for1.csv', 'split', /falls to 1\/10 of its level on 2024-01-23 and stays there/],
  ['series/constant.csv', 'stale-prices', /\b100\b/],
  ['series/stale_tail.csv', 'stale-prices', /2025-01-24.*4736\.89|4736\.89.*2025-01-24/],
] as const;

/** In a report on files the rows of a weekend have a name of their own. */
const inFiles = (code: string, file: string) => (file === 'dates/weekend.csv' ? 'weekend-rows' : code);

describeShared('what the manifest of the oracles says to warn of', () => {
  test.each(told)('data check reports %s', async (file, code, words) => {
    const name = basename(file);
    const { status, out } = await run(`data check ${name} --json`, { files: { [name]: text(file) }, now });
    const [found] = JSON.parse(out).files;
    const problem = found.problems.find((one: { code: string }) => one.code === inFiles(code, file));
    expect([status, problem?.severity]).toEqual([0, 'warning']);
    expect(problem.message).toMatch(words);
  });

  test.each(told)('%s is told by the notes of a market', async (file, code, words) => {
    // The levels of the oracles are made up: only a fund may have levels of its own.
    const part = async (path: string, fund: string): Promise<SeriesFile> => readSeries(Buffer.from(text(path)), fund);
    const { notes } = assemble({
      files: {
        large: [await part(file, 'SPY.csv')],
        small: [await part('series/rut.csv', 'IWM.csv')],
        growth: [await part('series/ndx.csv', 'QQQ.csv')],
      },
      observations: [],
      labels: usLabels,
      now: { day: daysFromIso('2025-02-15'), minute: 720 },
    });
    const note = notes.find((one) => one.code === code);
    expect([note?.severity, note?.message]).toEqual(['warning', expect.stringMatching(words)]);
  });

  it('that only the three together refuse is told of the file', async () => {
    const files = { 'one.csv': text('structure/one_row.csv'), 'SPY.csv': text('series/no_overlap.csv') };
    const others = { 'IWM.csv': text('series/rut.csv'), 'QQQ.csv': text('series/ndx.csv') };
    const world = { files: { ...files, ...others }, now };
    const errors = async (command: string) => {
      const { status, out } = await run(`data check ${command} --json`, world);
      const { problems } = JSON.parse(out).files[0];
      return [
        status,
        ...problems
          .filter(({ severity }: { severity: string }) => severity === 'error')
          .map(({ code }: { code: string }) => code),
      ];
    };
    expect(await errors('one.csv')).toEqual([3, 'one-row']);
    expect(await errors('--spx SPY.csv --rut IWM.csv --nasdaq QQQ.csv')).toEqual([3, 'no-overlap']);
  });
});
