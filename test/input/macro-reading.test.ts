import { describe, expect, it, test } from 'vitest';
import { macroMap, macroReading, namedSeries, readFoundFiles, readMacroFiles } from '../../src/input/macro-files.ts';
import type { MacroId } from '../../src/series/macro-kind.ts';
import { macroKind } from '../../src/series/macro-kinds.ts';
import { fakeIo } from '../helpers/processes/fake-io.ts';

const daily = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'];
const weekly = ['2026-01-07', '2026-01-14', '2026-01-21', '2026-01-28'];
const monthly = ['2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01'];
const table = (header: string, dates: readonly string[], values: readonly number[]) =>
  `date,${header}\n${dates.map((date, i) => `${date},${values[i]}\n`).join('')}`;

/** A file as a series of a kind. */
function reading(id: MacroId, text: string) {
  const kind = macroKind(id);
  if (!kind) throw new RangeError(id);
  return macroReading(fakeIo([], { files: { 'a.csv': text } }).io, { kind, file: 'a.csv' });
}

/** Message and hint of a refusal. */
const refused = (id: MacroId, text: string): Promise<{ message: string; hint: string }> =>
  reading(id, text).then(
    () => ({ message: 'not refused', hint: '' }),
    ({ message, details }) => ({ message, hint: details.hint }),
  );

test('the file of NAME=FILE is all after the first equals sign', () => {
  expect(namedSeries(['vix=a=b.csv']).map(({ kind, file }) => [kind.id, file])).toEqual([['vix', 'a=b.csv']]);
});

describe('a column of the consumer price index', () => {
  test.each([
    ['CPIAUCNS', 'not seasonally adjusted'],
    ['cpiaucns', 'not seasonally adjusted'],
    ['CPIAUCSL', 'seasonally adjusted, and revised every year'],
    ['CPI', 'whether seasonally adjusted it does not say'],
  ])('%s: %s', async (column, adjusted) => {
    const { notes } = await reading('cpi', table(column, monthly, [300, 301, 302, 303]));
    expect(notes).toEqual([
      { code: 'cpi-column', severity: 'info', file: 'a.csv', message: `cpi is "${column}": ${adjusted}` },
    ]);
  });

  it('is the only one with a note', async () => {
    expect((await reading('vix', table('VIXCLS', daily, [15, 16, 17, 18]))).notes).toEqual([]);
  });
});

describe('what a series can be', () => {
  it('is daily, weekly or monthly by its kind', async () => {
    expect((await refused('vix', table('VIXCLS', monthly, [15, 16, 17, 18]))).message).toContain('monthly bars');
    expect((await refused('vix', table('VIXCLS', weekly, [15, 16, 17, 18]))).message).toContain('weekly bars');
    expect((await reading('cpi', table('CPI', monthly, [300, 301, 302, 303]))).series.closes).toHaveLength(4);
    expect((await reading('flows', table('FLOWS', weekly, [3, 1, 4, 2]))).series.closes).toHaveLength(4);
  });

  it('is below 0 only for a flow, and 0 only where something is counted', async () => {
    expect([...(await reading('flows', table('FLOWS', weekly, [3, -1, 0, 2]))).series.closes]).toEqual([3, -1, 0, 2]);
    expect([...(await reading('advancing', table('ADV', daily, [900, 0, 800, 700]))).series.closes][1]).toBe(0);
    expect((await refused('vix', table('VIXCLS', daily, [15, 0, 17, 18]))).message).toBe(
      '"a.csv" line 3, column "VIXCLS": "0" is not a positive finite price',
    );
  });
});

describe('a file of several columns, of which none is the series', () => {
  const several = (dates: readonly string[]) => `date,A,B\n${dates.map((date) => `${date},1,2\n`).join('')}`;

  it('is refused with what the series is, and what only looks like it', async () => {
    const { message, hint } = await refused('hy-spread', several(daily));
    expect(message).toBe(
      '"a.csv" line 1: no column is "BAMLH0A0HYM2": there are "A", "B" (the spread of high-yield bonds)',
    );
    expect(hint).toMatch(
      /\S; BAMLH0A0HYM2EY is the yield of high-yield bonds, BAMLC0A0CM is the spread of investment-grade bonds$/,
    );
  });

  it('has no word on what looks like it where nothing does', async () => {
    const { message, hint } = await refused('banks', several(daily));
    expect(message).toMatch(/ \(an index of banks, or a fund on one\)$/);
    expect(hint).toMatch(/[^;\s]$/);
  });
});

describe('a folder', () => {
  const files = { 'vix.csv': table('VIX', daily, [15, 16, 17, 18]), 'banks.csv': table('BKX', daily, [-1, 2, 3, 4]) };
  const values = ['vix=vix.csv', 'banks=banks.csv'];

  it('gives the series that can be used, and a note on each file', async () => {
    const { files: found, notes } = await readFoundFiles(fakeIo([], { files }).io, values);
    expect(found.map(({ id, file }) => [id, [...file.series.closes], file.notes])).toEqual([
      ['vix', [15, 16, 17, 18], []],
    ]);
    expect(notes).toEqual([
      { code: 'series-found', severity: 'info', file: 'vix.csv', message: 'is used for vix: the volatility index' },
      {
        ...{ code: 'passed-over', severity: 'warning', file: 'banks.csv' },
        message: expect.stringMatching(/^passed over as banks: (?!"banks\.csv")/),
      },
    ]);
  });

  it('gives series by their ids, each with the days on which it was known', async () => {
    const { io } = fakeIo([], { files: { ...files, 'cpi.csv': table('CPI', monthly, [300, 301, 302, 303]) } });
    const read = await readMacroFiles(io, ['cpi=cpi.csv', 'vix=vix.csv']);
    expect(read.map(({ id }) => id)).toEqual(['cpi', 'vix']);
    const map = macroMap(read);
    expect([...map.keys()]).toEqual(['cpi', 'vix']);
    // Days since 1970-01-01: 2025-12-31 is 20453, and the figure of December is known 20 days later.
    expect(map.get('cpi')?.known.at(-1)).toBe(20_473);
  });

  it('does not take a bug for a file that cannot be used', async () => {
    const { io } = fakeIo([], { files });
    const read = () => {
      throw new TypeError('a mistake of ours');
    };
    const broken = { ...io, files: { ...io.files, read } };
    await expect(readFoundFiles(broken, values)).rejects.toThrow(/^a mistake of ours$/);
    await expect(readMacroFiles(broken, values)).rejects.toThrow(/^a mistake of ours$/);
  });
});
