import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import type { InputFlags } from '../../src/input/input-flags.ts';
import { loadMarket } from '../../src/input/load-market.ts';
import { cutAfter, cutBefore, fakeIo, ownFiles, type World } from '../helpers/processes/fake-io.ts';

/** The sample from December 2024 to Friday 2026-01-30 under names of a user's own: 22 + 250 + 20 sessions. */
const files = Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [name, cutBefore(text, '2024-12-01')]));
const three: InputFlags = { spx: ['spx.csv'], rut: ['rut.csv'], nasdaq: ['nasdaq.csv'] };
const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`d/${name}`, text]));

const load = (flags: InputFlags, world: World = { files }) => loadMarket(fakeIo([], world).io, flags);
const refused = (flags: InputFlags, world: World = { files }) =>
  load(flags, world).then(
    () => undefined,
    ({ message, details }) => ({ message, code: details.code, status: details.status, hint: details.hint }),
  );
const codes = async (flags: InputFlags, world?: World) =>
  (await load(flags, world)).market.notes.map(({ code }) => code).sort();

const sessions = (files['spx.csv'] ?? '')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.slice(0, 10));
const table = (value: (t: number) => number) =>
  `date,close\n${sessions.map((day, t) => `${day},${value(t)}\n`).join('')}`;
const vix = table((t) => 15 + (t % 7));
const header = 'date,series,value,unit,basis,provider\n';
const pair = (day: string) => `${day},pe-large,22,ratio,forward,A\n${day},pe-small,15,ratio,forward,A\n`;

describe('the market of three files', () => {
  it('has their sessions, no folder, no macro series, and no notes', async () => {
    const { market, files: read, macro, sample, age } = await load(three);
    expect([market.days.length, isoDate(market.days[0] ?? 0), isoDate(market.days.at(-1) ?? 0)]).toEqual([
      ...[sessions.length, sessions[0], '2026-01-30'],
    ]);
    expect({ macro, sample, age, folder: market.folder, notes: market.notes }).toEqual({
      ...{ macro: [], sample: false, age: 0, folder: undefined, notes: [] },
    });
    expect(read.small[0]?.series.origins[0]?.file).toBe('rut.csv');
    expect(market.macro.size).toBe(0);
  });

  it('ends at the as-of day, and has the age of its data by then', async () => {
    const short = { ...files, 'rut.csv': cutAfter(files['rut.csv'] ?? '', '2026-01-28') };
    const asOf = daysFromIso('2026-01-29');
    const { market, age } = await load({ ...three, asOf }, { files: short });
    expect([isoDate(market.days.at(-1) ?? 0), age]).toEqual(['2026-01-28', 1]);
    expect(await codes({ ...three, asOf }, { files: short })).toEqual(['behind-as-of']);
  });

  it('is of a folder where one is named', async () => {
    expect((await load({ data: 'd' }, { files: inFolder })).market.folder).toBe('d');
  });

  it('is not of a day to come', async () => {
    expect(await refused({ ...three, asOf: daysFromIso('2026-02-01') })).toMatchObject({ code: 'future', status: 2 });
  });
});

describe('the sample', () => {
  it('stands where no flag names an input, with its P/E ratios', async () => {
    const { market, sample, macro, age } = await load({}, {});
    expect({ sample, macro, age, notes: market.notes }).toEqual({ sample: true, macro: [], age: 0, notes: [] });
    expect(market.observations.map(({ value }) => value)).toEqual([24.1, 17.1, 22.4, 17.2]);
  });

  it('is never called old, and says whether the folder has prices', async () => {
    const now = '2026-12-01T22:00:00Z';
    expect(await codes({}, { now })).toEqual([]);
    expect(await codes({}, { now, files })).toEqual(['prices-here']);
    expect(await codes(three, { now, files })).toEqual(['old-data']);
    expect(await codes({ ...three, asOf: daysFromIso('2026-01-30') }, { now, files })).toEqual([]);
  });

  test.each([
    ['--strict', { strict: true }],
    ['--max-age', { maxAge: 5 }],
    ['--inputs', { inputs: ['published'] }],
    ['--series', { series: ['vix=vix.csv'] }],
  ])('is never used with %s', async (flag, flags) => {
    expect(await refused(flags, { files: { 'vix.csv': vix } })).toMatchObject({
      message: `no price files, and ${flag} never uses the synthetic sample`,
      status: 2,
    });
  });
});

describe('a P/E on the command line', () => {
  it('is a pair of figures of the day of the verdict', async () => {
    const { market } = await load({ ...three, peLarge: 22, peSmall: 15 });
    const day = daysFromIso('2026-01-30');
    const figure = { unit: 'ratio', basis: 'forward', provider: 'command line', day };
    expect(market.observations).toMatchObject([
      { ...figure, series: 'pe-large', value: 22 },
      { ...figure, series: 'pe-small', value: 15 },
    ]);
    expect((await load(three)).market.observations).toEqual([]);
  });

  test.each([
    [{ peLarge: 22 }, '--pe-large'],
    [{ peSmall: 15 }, '--pe-small'],
  ])('is refused alone: %j', async (flags, flag) => {
    expect(await refused({ ...three, ...flags })).toEqual({
      message: `only ${flag} was given: a discount needs both`,
      ...{ code: 'half-a-pair', status: 2 },
      hint: 'use forward P/Es of one provider and date: --pe-large 22 --pe-small 15',
    });
  });
});

describe('macro series', () => {
  it('come from flags, then from the folder, with the notes of each', async () => {
    const months = sessions.filter((day, t) => day.slice(0, 7) !== sessions[t - 1]?.slice(0, 7));
    const cpi = `date,CPIAUCNS\n${months.map((day, i) => `${day.slice(0, 8)}01,${300 + i}\n`).join('')}`;
    const world = { files: { ...inFolder, 'd/cpi.csv': cpi, 'v.csv': vix } };
    const { market, macro } = await load({ data: 'd', series: ['vix=v.csv'] }, world);
    expect(macro.map(({ id }) => id)).toEqual(['vix', 'cpi']);
    expect([...market.macro.keys()].sort()).toEqual(['cpi', 'vix']);
    expect(market.notes.map(({ code, file }) => [code, file])).toEqual([
      ['cpi-column', 'd/cpi.csv'],
      ['series-found', 'd/cpi.csv'],
    ]);
  });

  it('are warned of where they cannot have an effect', async () => {
    const world = { files: { ...files, 'adv.csv': table((t) => 1000 + t) } };
    expect(await codes({ ...three, series: ['advancing=adv.csv'] }, world)).toEqual(['half-a-pair']);
    expect(await refused({ ...three, series: ['advancing=adv.csv'], strict: true }, world)).toMatchObject({
      ...{ code: 'half-a-pair', hint: 'fix the data, or run without --strict' },
    });
  });
});

describe('dated observations', () => {
  const world = { files: { ...files, 'pe.csv': header + pair('2026-01-05'), 'late.csv': header + pair('2026-02-03') } };

  it('count up to the last session, and are named where they are later', async () => {
    const { market } = await load({ ...three, inputs: ['pe.csv'] }, world);
    expect([market.observations.length, market.notes]).toEqual([2, []]);
    expect((await load({ ...three, inputs: ['late.csv'] }, world)).market.notes).toEqual([
      {
        ...{ code: 'later-observations', severity: 'info' },
        message: '2 observations dated 2026-02-03, after the last close (2026-01-30): not used',
      },
    ]);
  });

  it('are left out without a word under --as-of, and --strict has no quarrel with them', async () => {
    expect(await codes({ ...three, inputs: ['late.csv'], asOf: daysFromIso('2026-01-30') }, world)).toEqual([]);
    expect(await codes({ ...three, inputs: ['late.csv'], strict: true }, world)).toEqual(['later-observations']);
  });

  it('have a note where one repeats another', async () => {
    const notes = (await load({ ...three, inputs: ['pe.csv', 'pe.csv'] }, world)).market.notes;
    expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(['observation-repeated']));
  });
});

test.each([
  [{ ...three, spx: ['-'], rut: ['-'] }],
  [{ ...three, spx: ['-'], inputs: ['-'] }],
  [{ ...three, spx: ['-'], series: ['vix=-'] }],
  [{ ...three, series: ['vix=-', 'cpi=-'] }],
])('standard input is read once: %j', async (flags) => {
  expect(await refused(flags)).toMatchObject({ code: 'standard-input-twice', status: 2 });
});

test('flags of the US indices are not for another triple, and data may not be older than is permitted', async () => {
  expect(await refused({ ...three, large: ['spx.csv'] })).toMatchObject({ code: 'no-labels' });
  const now = '2026-02-03T22:00:00Z';
  expect(await refused({ ...three, maxAge: 1 }, { now, files })).toMatchObject({ code: 'too-old', status: 4 });
  expect((await load({ ...three, maxAge: 2 }, { now, files })).age).toBe(2);
});
