import { describe, expect, it } from 'vitest';
import { cutAfter, cutBefore, ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';
import { told } from '../helpers/processes/told.ts';

describe('the length of the history', () => {
  const tail = (from: string) =>
    Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [name, cutBefore(text, from)]));

  it('is 273 common sessions at least', async () => {
    const lines = ownFiles['rut.csv'].trimEnd().split('\n');
    const last = (count: number) => ({ ...ownFiles, 'rut.csv': ['date,close', ...lines.slice(-count)].join('\n') });
    expect(await told(`check ${ownFlags}`, { files: last(272) })).toEqual({
      status: 3,
      error: 'the three files share 272 sessions, 273 are needed',
      hint: `"rut.csv" is the shortest (from ${lines.at(-272)?.slice(0, 10)}): download a longer history`,
    });
    expect((await run(`check ${ownFlags}`, { files: last(273) })).status).toBe(0);
  });

  it('is reported as of the as-of day', async () => {
    expect(await told(`check ${ownFlags} --as-of 2025-06-30`, { files: tail('2025-06-30') })).toEqual({
      status: 3,
      error: 'the three files share 1 session by 2025-06-30, 273 are needed',
      hint: '"spx.csv" is the shortest (from 2025-06-30): download a longer history, or name a later day',
    });
    expect((await told(`check ${ownFlags} --as-of 1980-01-02`)).hint).toBe(
      'the last of the three begins on 1989-12-29: name a day at least 272 sessions later',
    );
    const files = { ...ownFiles, 'rut.csv': cutBefore(ownFiles['rut.csv'], '2000-01-03') };
    expect((await told(`check ${ownFlags} --as-of 1995-01-03`, { files })).hint).toBe(
      'the last of the three begins on 2000-01-03: name a day at least 272 sessions later',
    );
  });

  it('is none where the files have no day in common', async () => {
    const files = {
      ...ownFiles,
      'rut.csv': cutAfter(ownFiles['rut.csv'], '1999-12-31'),
      'spx.csv': cutBefore(ownFiles['spx.csv'], '2000-01-03'),
    };
    expect(await told(`check ${ownFlags}`, { files })).toEqual({
      status: 3,
      error: 'the three files share 0 sessions, 273 are needed',
      hint: 'the files have no day in common: check that they cover the same years',
    });
    expect((await told(`check ${ownFlags} --as-of 2020-01-02`, { files })).hint).toBe(
      'the files have no day in common by 2020-01-02: check that they cover the same years',
    );
  });

  it('begins, for a file that splices others, where the oldest of them begins', async () => {
    const rut = ownFiles['rut.csv'];
    const files = { ...ownFiles, 'old.csv': cutAfter(rut, '2012-12-31'), 'young.csv': cutBefore(rut, '2012-12-03') };
    for (const order of ['--rut old.csv --rut young.csv', '--rut young.csv --rut old.csv']) {
      const { hint } = await told(`check --spx spx.csv ${order} --nasdaq nasdaq.csv --as-of 1985-01-02`, { files });
      expect(hint).toBe('the last of the three begins on 1989-12-29: name a day at least 272 sessions later');
    }
  });

  it('is that of the two files of a pair', async () => {
    const pair = 'check --large spx.csv --small rut.csv --labels A,B --as-of';
    const files = { ...ownFiles, 'rut.csv': cutBefore(ownFiles['rut.csv'], '2000-01-03') };
    expect(await told(`${pair} 1995-01-03`, { files })).toEqual({
      status: 3,
      error: 'the two files share 0 sessions by 1995-01-03, 273 are needed',
      hint: 'the last of the two begins on 2000-01-03: name a day at least 272 sessions later',
    });
    expect(await told(`${pair} 2000-01-03`, { files })).toEqual({
      status: 3,
      error: 'the two files share 1 session by 2000-01-03, 273 are needed',
      hint: '"rut.csv" is the shortest (from 2000-01-03): download a longer history, or name a later day',
    });
  });
});
