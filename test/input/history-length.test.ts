import { describe, expect, it } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import type { InputFlags } from '../../src/input/input-flags.ts';
import { loadMarket } from '../../src/input/load-market.ts';
import { otherLabels, usLabels } from '../../src/series/labels.ts';
import { cutAfter, cutBefore, fakeIo, ownFiles } from '../helpers/processes/fake-io.ts';

const three: InputFlags = { spx: ['spx.csv'], rut: ['rut.csv'], nasdaq: ['nasdaq.csv'] };
const by = (date: string, flags = three): InputFlags => ({ ...flags, asOf: daysFromIso(date) });
const { 'spx.csv': spx, 'rut.csv': rut } = ownFiles;

/** What is said of a history that is too short; the number of sessions of one that is not. */
const told = (flags: InputFlags, files: Record<string, string> = ownFiles, labels = usLabels) =>
  loadMarket(fakeIo([], { files: { ...ownFiles, ...files } }).io, flags, labels).then(
    ({ market }) => market.days.length,
    ({ message, details: { code, file, hint } }) => ({ code, message, file, hint }),
  );

const tooShort = { code: 'too-short' };
const tail = (from: string) =>
  Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [name, cutBefore(text, from)]));

describe('the length of the history', () => {
  it('is 273 common sessions at least', async () => {
    const lines = rut.trimEnd().split('\n');
    const last = (count: number) => ({ 'rut.csv': ['date,close', ...lines.slice(-count)].join('\n') });
    expect(await told(three, last(272))).toEqual({
      ...{ ...tooShort, file: 'rut.csv', message: 'the three files share 272 sessions, 273 are needed' },
      hint: `"rut.csv" is the shortest (from ${lines.at(-272)?.slice(0, 10)}): download a longer history`,
    });
    expect(await told(three, last(273))).toBe(273);
  });

  it('is reported as of the as-of day', async () => {
    expect(await told(by('2025-06-30'), tail('2025-06-30'))).toEqual({
      ...{ ...tooShort, file: 'spx.csv', message: 'the three files share 1 session by 2025-06-30, 273 are needed' },
      hint: '"spx.csv" is the shortest (from 2025-06-30): download a longer history, or name a later day',
    });
    expect(await told(by('1980-01-02'))).toMatchObject({
      hint: 'the last of the three begins on 1989-12-29: name a day at least 272 sessions later',
    });
    expect(await told(by('1995-01-03'), { 'rut.csv': cutBefore(rut, '2000-01-03') })).toMatchObject({
      hint: 'the last of the three begins on 2000-01-03: name a day at least 272 sessions later',
    });
  });

  it('is none where the files have no day in common', async () => {
    const files = { 'rut.csv': cutAfter(rut, '1999-12-31'), 'spx.csv': cutBefore(spx, '2000-01-03') };
    expect(await told(three, files)).toMatchObject({
      ...{ ...tooShort, message: 'the three files share 0 sessions, 273 are needed' },
      hint: 'the files have no day in common: check that they cover the same years',
    });
    expect(await told(by('2020-01-02'), files)).toMatchObject({
      hint: 'the files have no day in common by 2020-01-02: check that they cover the same years',
    });
  });

  it('begins, for a file that splices others, where the oldest of them begins', async () => {
    const files = { 'old.csv': cutAfter(rut, '2012-12-31'), 'young.csv': cutBefore(rut, '2012-12-03') };
    for (const spliced of [
      ['old.csv', 'young.csv'],
      ['young.csv', 'old.csv'],
    ]) {
      expect(await told(by('1985-01-02', { ...three, rut: spliced }), files)).toMatchObject({
        hint: 'the last of the three begins on 1989-12-29: name a day at least 272 sessions later',
      });
    }
  });

  it('is that of the two files of a pair', async () => {
    const labels = otherLabels({ large: 'A', small: 'B', growth: null });
    const two = { large: ['spx.csv'], small: ['rut.csv'] };
    const files = { 'rut.csv': cutBefore(rut, '2000-01-03') };
    expect(await told(by('1995-01-03', two), files, labels)).toMatchObject({
      ...{ ...tooShort, message: 'the two files share 0 sessions by 1995-01-03, 273 are needed' },
      hint: 'the last of the two begins on 2000-01-03: name a day at least 272 sessions later',
    });
    expect(await told(by('2000-01-03', two), files, labels)).toMatchObject({
      ...{ ...tooShort, message: 'the two files share 1 session by 2000-01-03, 273 are needed' },
      hint: '"rut.csv" is the shortest (from 2000-01-03): download a longer history, or name a later day',
    });
  });
});
