import { describe, expect, it } from 'vitest';
import type { JournalWorld } from '../../../../../src/journal/lock.ts';
import { holderText } from '../../../../../src/journal/lock-holder.ts';
import { failingFiles } from '../../../../helpers/processes/failing-files.ts';
import { ownFiles, ownFlags, run, type World } from '../../../../helpers/processes/fake-io.ts';
import { holder, journalWorld } from '../../../../helpers/processes/processes.ts';

const header = 'date,series,value,unit,basis,provider';
const pair = 'pe-small=15 pe-large=22 --provider FactSet';
const lines = (date: string) =>
  `${date},pe-small,15,ratio,forward,FactSet\n${date},pe-large,22,ratio,forward,FactSet\n`;

/** A run in a world that can keep a lock. */
function noted(command: string | readonly string[], world: World = {}) {
  const state = journalWorld();
  return run(typeof command === 'string' ? `data note ${command}` : ['data', 'note', ...command], { state, ...world });
}

describe('rotation data note', () => {
  it('creates a file with a header, which check reads', async () => {
    const { status, out, err, written } = await noted(`${pair} --inputs pe.csv`);
    expect({ status, out }).toEqual({ status: 0, out: lines('2026-01-30') });
    expect(err).toBe(
      'note: dated 2026-01-30, the last session that is over; --date names another day\n' +
        'note: "pe.csv" is new; next: rotation check --data DIR --inputs pe.csv\n',
    );
    expect(written).toEqual({ 'pe.csv': `${header}\n${lines('2026-01-30')}` });
    const { out: json } = await run(`check ${ownFlags} --inputs pe.csv --json`, {
      files: { ...ownFiles, 'pe.csv': written['pe.csv'] ?? '' },
    });
    const valuation = JSON.parse(json).signals.find(({ id }: { id: string }) => id === 'valuation');
    expect(valuation).toMatchObject({ known: true, score: 1 });
  });

  it.each([
    ['2026-01-30T21:30:00Z', '2026-01-30', 'after the close of a Friday'],
    ['2026-01-30T15:30:00Z', '2026-01-29', 'during its session, whose verdict is not there yet'],
    ['2026-01-30T12:00:00Z', '2026-01-29', 'at breakfast'],
    ['2026-02-01T12:00:00Z', '2026-01-30', 'on a Sunday'],
    ['2026-01-19T23:00:00Z', '2026-01-16', 'in the evening of a holiday'],
    ['2026-01-31T03:00:00Z', '2026-01-30', 'when it is Saturday in Europe'],
  ])('at %s is dated %s: %s', async (now, date) => {
    expect((await noted(`${pair} --inputs pe.csv`, { now })).out).toBe(lines(date));
  });

  it('takes a day that is named, also one without a session, but none to come', async () => {
    expect((await noted(`${pair} --inputs pe.csv --date 2026-01-04`)).out).toBe(lines('2026-01-04'));
    expect(await noted(`${pair} --inputs pe.csv --date 2026-01-31`)).toMatchObject({
      status: 2,
      err: 'error: --date 2026-01-31 is in the future: today is 2026-01-30 in New York\nhint: use the day on which the figure became known\n',
      written: {},
    });
  });

  it('says that it already exists, and needs --replace to change it', async () => {
    const files = { 'pe.csv': `${header}\n${lines('2026-01-30')}` };
    expect(await noted(`${pair} --inputs pe.csv`, { files })).toEqual({
      status: 0,
      out: '',
      err: 'note: "pe.csv" has them already: nothing was changed\n',
      written: {},
    });
    const other = 'pe-small=15.4 pe-large=22 --provider FactSet --inputs pe.csv';
    expect(await noted(other, { files })).toEqual({
      status: 2,
      out: '',
      err: 'error: "pe.csv" line 2: pe-small of 2026-01-30 from FactSet is 15 there, not 15.4\nhint: add --replace to change it, or --date for the day of another figure; nothing was changed\n',
      written: {},
    });
    const replaced = await noted(`${other} --replace`, { files });
    expect(replaced).toMatchObject({ status: 0, out: '2026-01-30,pe-small,15.4,ratio,forward,FactSet\n' });
    expect(replaced.err).toContain('note: "pe.csv" line 2: pe-small was 15\n');
    expect(replaced.written['pe.csv']).toBe(files['pe.csv'].replace('15', '15.4'));
    // Another basis, provider or day is another figure.
    for (const flags of ['--basis trailing', '--date 2026-01-29'])
      expect((await noted(`${other} ${flags}`, { files })).status).toBe(0);
  });

  it('warns of half a pair, and of a fraction in the place of a percentage', async () => {
    const half = await noted('pe-small=15 --provider X --inputs pe.csv');
    expect(half.err).toContain(
      'warning: "pe.csv" has no pe-large of 2026-01-30 from X, basis forward: pe-small counts only with it\n',
    );
    const fraction = 'eps-growth-small=0.12 eps-growth-large=10 --basis 2026 --provider X --inputs e.csv';
    expect((await noted(fraction)).err).toContain('is that 12 percent?');
    expect((await noted(`${fraction} --quiet`)).err).toBe('');
  });

  it('adds to the file of the configuration where none is named', async () => {
    const config = (inputs: string[]) => ({ '/project/rotation.config.json': JSON.stringify({ inputs }) });
    expect((await noted(pair, { files: { ...config(['pe.csv', 'published']) } })).written).toHaveProperty('pe.csv');
    expect(await noted(pair, { files: config(['a.csv', 'b.csv']) })).toMatchObject({
      status: 2,
      err: 'error: the configuration has 2 files of observations\nhint: name one: --inputs "a.csv" or --inputs "b.csv"\n',
    });
    expect(await noted(pair)).toMatchObject({ status: 2, err: expect.stringContaining('error: no file to add to\n') });
  });

  it.each([
    ['pe-smal=15', 'error: "pe-smal" is no series of observations\nhint: did you mean pe-small? there are pe-large'],
    ['15', 'error: "15" is not SERIES=VALUE\n'],
    ['pe-small=15,4', 'error: pe-small is "15,4", not a number above 0\nhint: write a decimal point: 15.4\n'],
    ['pe-small=0', 'error: pe-small is "0", not a number above 0\n'],
    ['pe-small=', 'error: pe-small is "", not a number above 0\n'],
    ['pe-small=17-22', 'error: pe-small is "17-22", not a number above 0\n'],
    ['pe-small=0x1f', 'error: pe-small is "0x1f", not a number above 0\n'],
    ['beat-rate=80% --basis 2025-q3', 'error: beat-rate is "80%", not a number from 0 to 100\nhint: drop the sign\n'],
    ['pe-small=15 pe-small=16', 'error: pe-small is duplicated\n'],
    ['pe-small=15 --basis next', 'error: "next" is not a basis of pe-small\nhint: it is forward or trailing\n'],
    ['eps-growth-small=9', 'error: eps-growth-small needs --basis\nhint: it is the year or the quarter'],
    ['pe-small=15 --inputs published', 'error: "published" are the figures that come with the program\n'],
    ['pe-small=15 --inputs -', 'error: --inputs "-" is not a regular file\n'],
    ['pe-small=15 --inputs device', 'error: --inputs "device" is not a regular file\n'],
    ['pe-small=15 --inputs folder', 'error: --inputs "folder" is not a regular file\n'],
    ['pe-small=15 --inputs none/pe.csv', 'error: no such folder: "none"\n'],
  ])('refuses %s with status 2, and changes nothing', async (figures, error) => {
    const files = { 'folder/file': '' };
    const answer = await noted(`--provider X --inputs pe.csv ${figures}`, { files, devices: ['device'] });
    expect(answer).toMatchObject({ status: 2, out: '', written: {} });
    expect(answer.err).toContain(error);
  });

  it.each([
    ['a page', '<!DOCTYPE html><html></html>\n'],
    ['another file', 'Date,Close\n2026-01-02,5\n'],
    ['a wrong figure', `${header}\n2026-01-02,pe-small,x,ratio,forward,X\n`],
    ['two values of one figure', `${header}\n${lines('2026-01-02')}${lines('2026-01-02').replace('15', '16')}`],
    ['an open quote', `${header}\n"2026-01-02,pe-small,15,ratio,forward,X\n`],
    [
      'Windows-1252',
      Uint8Array.from([...new TextEncoder().encode(`${header}\n2026-01-02,pe-small,15,ratio,forward,Z`), 0xfc, 10]),
    ],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from(`${header}\n${lines('2026-01-02')}`, 'utf16le')])],
  ])('leaves a file as it is that is %s, with status 3', async (_, content) => {
    const answer = await noted(`${pair} --inputs pe.csv`, { files: { 'pe.csv': content } });
    expect(answer).toMatchObject({ status: 3, out: '', written: {} });
    expect(answer.err).toMatch(/^error: .+\nhint: .+\n$/);
  });

  it('says so where it may not write beside the file', async () => {
    const { files } = failingFiles();
    const state: JournalWorld = {
      ...journalWorld(),
      files: {
        ...files,
        createMarker: () => {
          throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open', path: '.rotation-1.tmp' });
        },
      },
    };
    expect(await noted(`${pair} --inputs pe.csv`, { state })).toEqual({
      status: 1,
      out: '',
      err: 'error: cannot write beside "pe.csv": permission denied\nhint: you must be allowed to write to its folder: the file is replaced in one step; nothing was changed\n',
      written: {},
    });
  });

  it('says whose lock it took over, and that its own could not be removed, while the figures are noted', async () => {
    const disk = failingFiles();
    disk.marks.set('pe.csv.lock', holderText(holder(3)));
    const state = journalWorld(disk);
    const removeMarker = (path: string) => {
      if (disk.marks.get(path) === holderText(holder(7)) && path === 'pe.csv.lock')
        throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'unlink' });
      state.files.removeMarker(path);
    };
    const { status, err, written } = await noted(`${pair} --inputs pe.csv --quiet`, {
      state: { ...state, files: { ...state.files, removeMarker } },
    });
    expect({ status, err }).toEqual({
      status: 0,
      err:
        'warning: the lock of process 3, which no longer runs, was taken over\n' +
        'warning: the lock of "pe.csv" could not be removed: the device reported an error\n',
    });
    expect(written['pe.csv']).toBe(`${header}\n${lines('2026-01-30')}`);
  });

  it('refuses a name of a provider that a terminal might obey', async () => {
    const answer = await noted(['pe-small=15', '--inputs', 'pe.csv', '--provider', 'a\u001b[31m']);
    expect(answer).toMatchObject({ status: 2, written: {} });
    expect((await noted(['pe-small=15', '--inputs', 'pe.csv', '--provider', ' '])).status).toBe(2);
  });
});
