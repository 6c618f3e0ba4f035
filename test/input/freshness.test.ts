import { describe, expect, it, test } from 'vitest';
import { cutAfter, ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';

const cut = (date: string) =>
  Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [name, cutAfter(text, date)]));
const own = { files: ownFiles };

describe('--as-of', () => {
  it('is an error for a day to come, in New York', async () => {
    const { status, out, err } = await run(`check ${ownFlags} --as-of 2026-01-31`, own);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toBe(
      'error: --as-of 2026-01-31 is in the future: today is 2026-01-30 in New York\n' +
        'hint: use a past date, or leave out --as-of\n',
    );
    const late = await run(`check ${ownFlags} --as-of 2026-01-30 --quiet`, { ...own, now: '2026-01-31T04:59:00Z' });
    expect(late.status).toBe(0);
  });

  it('gives the verdict of Friday for a Saturday, and says so', async () => {
    const saturday = await run(`check ${ownFlags} --as-of 2026-01-10`, own);
    expect(saturday.status).toBe(0);
    expect(saturday.out).toMatch(/^. [A-Z ]+ on 2026-01-09/);
    expect(saturday.out).toContain(
      '  Data     2026-01-10 is no session of the NYSE: the verdict is that of 2026-01-09.  run: rotation data check\n',
    );
    const friday = await run(`check ${ownFlags} --as-of 2026-01-09`, own);
    expect(friday.out).not.toContain('no session');
    expect(friday.out.split('\n')[2]).toBe(saturday.out.split('\n')[2]);
  });

  it('is no warning on a closed day: --strict has no quarrel with it', async () => {
    expect((await run(`check ${ownFlags} --as-of 2026-01-10 --strict`, own)).status).toBe(0);
  });

  it('warns of sessions that the files do not reach, and gives no verdict after more than three', async () => {
    const files = cut('2026-01-08');
    const three = await run(`check ${ownFlags} --as-of 2026-01-13`, { files });
    expect(three.status).toBe(0);
    expect(three.err).toBe(
      'warning: 3 sessions to 2026-01-13 are not in all three files; their last common session is 2026-01-08\n',
    );
    const four = await run(`check ${ownFlags} --as-of 2026-01-14`, { files });
    expect(four.status).toBe(3);
    expect(four.out).toContain('? INSUFFICIENT DATA');
    const one = await run(`check ${ownFlags} --as-of 2026-01-09 --strict`, { files });
    expect(one).toMatchObject({ status: 3, out: '' });
    expect(one.err).toContain(
      'error: --strict: 1 session to 2026-01-09 is not in all three files; their last common session is 2026-01-08\n',
    );
  });
});

describe('--max-age', () => {
  it('names the file that ends first: the words of SCREEN.md', async () => {
    const files = { ...cut('2026-01-13'), 'rut.csv': cutAfter(ownFiles['rut.csv'], '2026-01-08') };
    const now = '2026-01-13T23:00:00Z';
    const { status, out, err } = await run(`check ${ownFlags} --max-age 1`, { files, now });
    expect({ status, out }).toEqual({ status: 4, out: '' });
    expect(err).toBe(
      'error: the last common session is 2026-01-08; 3 have closed since (--max-age 1)\n' +
        'hint: "rut.csv" ends first, at 2026-01-08 (the others at 2026-01-13): rotation data fetch --into DIR\n',
    );
  });

  test.each([
    ['2026-01-12T20:00:00Z', 1, 0, 'Monday before the close: Friday alone has closed'],
    ['2026-01-12T21:00:00Z', 1, 4, 'Monday at the close'],
    ['2026-01-12T21:00:00Z', 2, 0, 'two permitted'],
    ['2026-01-11T12:00:00Z', 1, 0, 'Sunday'],
    ['2026-01-08T23:00:00Z', 0, 0, 'the evening of the last session'],
    ['2026-01-09T21:00:00Z', 0, 4, 'none permitted'],
  ])('files to Thursday 2026-01-08, at %s with --max-age %i: status %i (%s)', async (now, maxAge, status, _) => {
    expect((await run(`check ${ownFlags} --max-age ${maxAge}`, { files: cut('2026-01-08'), now })).status).toBe(status);
  });

  it('says one session in the singular, and that all three end there', async () => {
    const { err } = await run(`check ${ownFlags} --max-age 0`, {
      files: cut('2026-01-08'),
      now: '2026-01-09T22:00:00Z',
    });
    expect(err).toBe(
      'error: the last common session is 2026-01-08; 1 has closed since (--max-age 0)\n' +
        'hint: all three end there: rotation data fetch --into DIR\n',
    );
  });

  it('takes the newest file of an index that has several', async () => {
    const rut = ownFiles['rut.csv'];
    const files = {
      ...cut('2026-01-13'),
      'old.csv': cutAfter(rut, '2020-01-02'),
      'new.csv': cutAfter(rut, '2026-01-08'),
    };
    const flags = '--spx spx.csv --rut new.csv --rut old.csv --nasdaq nasdaq.csv';
    const { err } = await run(`check ${flags} --max-age 1`, { files, now: '2026-01-13T23:00:00Z' });
    expect(err).toContain(
      'hint: "new.csv" ends first, at 2026-01-08 (the others at 2026-01-13): rotation data fetch --into DIR\n',
    );
  });

  it('counts to the as-of day where one is named', async () => {
    const files = cut('2026-01-08');
    const { status, err } = await run(`check ${ownFlags} --as-of 2026-01-12 --max-age 1`, { files });
    expect(status).toBe(4);
    expect(err).toBe(
      'error: the last common session is 2026-01-08; 2 more had closed by 2026-01-12 (--max-age 1)\n' +
        'hint: all three end there: rotation data fetch --into DIR, or name an earlier day\n',
    );
    expect((await run(`check ${ownFlags} --as-of 2026-01-12 --max-age 2`, { files })).status).toBe(0);
    expect((await run(`check ${ownFlags} --as-of 2026-01-08 --max-age 0`, own)).status).toBe(0);
  });
});

describe('the age of the data', () => {
  const old = (flags: string, now = '2026-02-05T22:00:00Z', world = {}) =>
    run(`check ${ownFlags} ${flags}`, { ...own, now, ...world });
  const words = 'prices end on 2026-01-30, 4 trading days ago: update them: rotation data fetch --into DIR';

  it('is a warning after more than three sessions: on stderr in a pipe, in JSON, in the line of --quiet', async () => {
    expect((await old('')).err).toBe(`warning: ${words}\n`);
    expect(JSON.parse((await old('--json')).out).warnings).toEqual([
      { code: 'old-data', message: words, role: null, file: null },
    ]);
    expect(await old('--quiet')).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/ age=4\n$/) });
    const three = await old('--json', '2026-02-04T22:00:00Z');
    expect(JSON.parse(three.out).warnings).toEqual([]);
    expect(three.err).toBe('');
  });

  it('is no matter of a day of the past, nor of the sample', async () => {
    expect((await old('--as-of 2026-01-08')).err).toBe('');
    expect((await old('--as-of 2026-01-08 --quiet')).out).not.toContain('age=');
    expect((await run('check', { now: '2026-12-01T22:00:00Z' })).err).toBe('');
  });

  it('is an error with --strict, by the clock, which SOURCE_DATE_EPOCH fixes', async () => {
    const refused = { status: 3, out: '', err: expect.stringContaining(`error: --strict: ${words}\n`) };
    expect(await old('--strict')).toMatchObject(refused);
    expect(await old('--strict', '2026-02-04T22:00:00Z')).toMatchObject({ status: 0 });
    const env = { SOURCE_DATE_EPOCH: '1770242400' };
    expect(await old('--strict', undefined, { env })).toMatchObject({ status: 0 });
    expect(await old('--max-age 3', undefined, { env })).toMatchObject({ status: 0 });
  });
});

describe('the clock', () => {
  it('says how many sessions have closed since the last row', async () => {
    const { out } = await run(`check ${ownFlags}`, { ...own, now: '2026-02-06T23:00:00Z' });
    expect(out).toContain("\n  5 TRADING DAYS OLD, NOT TODAY'S VERDICT; run: rotation data fetch --into DIR\n");
    expect((await run(`check ${ownFlags}`, { ...own, now: '2026-02-04T23:00:00Z' })).out).toContain(
      '  Data     3 trading days have closed since 2026-01-30.  run: rotation data check\n',
    );
    expect((await run(`check ${ownFlags}`, own)).out).not.toMatch(/OLD|closed since/);
  });

  it('is fixed by SOURCE_DATE_EPOCH: the age of the data is that of the moment, not of the run', async () => {
    const at = (SOURCE_DATE_EPOCH: string, now: string) =>
      run(`check ${ownFlags} --json`, { ...own, env: { SOURCE_DATE_EPOCH }, now });
    const [early, late] = [
      await at('1770500000', '2026-02-07T00:00:00Z'),
      await at('1770500000', '2026-12-01T00:00:00Z'),
    ];
    expect(early.out).toBe(late.out);
    expect(JSON.parse(late.out).market.age).toBe(5);
    for (const before of ['0', '1700000000']) {
      expect(JSON.parse((await at(before, '2026-12-01T00:00:00Z')).out)).toMatchObject({
        ok: true,
        market: { age: 0, last: '2026-01-30' },
      });
    }
  });

  it('leaves out the row of a session that is not over', async () => {
    const during = await run(`check ${ownFlags}`, { ...own, now: '2026-01-30T20:59:00Z' });
    expect(during.out).toMatch(/^. [A-Z ]+ on 2026-01-29/);
    expect(during.err).toContain('warning: rut.csv: 2026-01-30 is not over in New York: its row is left out\n');
    expect(during.err.match(/warning/g)).toHaveLength(3);
    const after = await run(`check ${ownFlags}`, { ...own, now: '2026-01-30T21:00:00Z' });
    expect(after.out).toMatch(/^. [A-Z ]+ on 2026-01-30/);
    expect(after.err).toBe('');
  });
});
