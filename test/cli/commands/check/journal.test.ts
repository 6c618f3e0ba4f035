import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { holderText } from '../../../../src/journal/lock-holder.ts';
import { journal, journalPath } from '../../../helpers/processes/checked-journal.ts';
import { cutAfter, ownFiles, ownFlags, run, type World } from '../../../helpers/processes/fake-io.ts';
import { holder } from '../../../helpers/processes/processes.ts';

const path = journalPath;

/** The three files as they were on a day. */
const until = (date: string): World => ({
  files: Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [name, cutAfter(text, date)])),
  now: `${date}T22:00:00Z`,
});

describe('rotation check --journal', () => {
  it('adds one line with results, rules and hashes of the files, and prints as usual', async () => {
    const { check, lines } = journal();
    const { status, out, err } = await check('--json');
    const report = JSON.parse(out);
    expect([status, err]).toEqual([0, '']);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(lines()).toEqual([
      {
        schemaVersion: 2,
        rotation: report.program.version,
        recordedAt: report.generatedAt,
        session: report.market.last,
        state: report.verdict.state,
        since: report.verdict.since,
        composite: report.verdict.composite,
        confidence: report.verdict.confidence,
        pricesAlone: report.verdict.pricesAlone.state,
        closes: {
          large: report.market.large.close,
          small: report.market.small.close,
          growth: report.market.growth.close,
        },
        scores: Object.fromEntries(report.signals.map(({ id, score }: { id: string; score: number }) => [id, score])),
        settings: { indices: ['S&P 500', 'Russell 2000', 'Nasdaq Composite'], rules: report.rules, signals: {} },
        warnings: report.warnings.map(({ code }: { code: string }) => code),
        inputs: report.inputs.map(({ role, file, first, last, rows }: Record<string, string>) => ({
          ...{ role, file, first, last, rows },
          sha256: sha256(ownFiles[file as keyof typeof ownFiles]),
        })),
      },
    ]);
  });

  it('leaves no lock behind', async () => {
    const { check, disk } = journal();
    await check('--quiet');
    expect([...disk.marks]).toEqual([]);
  });

  it('names the observations that it read, with their bytes', async () => {
    const { check, lines } = journal();
    const observed = 'date,series,value,unit,basis,provider\n2026-01-08,pe-small,15,ratio,forward,FactSet\n';
    await check('--inputs pe.csv --quiet', { files: { ...ownFiles, 'pe.csv': observed } });
    const sha256 = createHash('sha256').update(observed).digest('hex');
    expect(lines()[0].inputs.at(-1)).toEqual({ role: 'observations', file: 'pe.csv', sha256 });
  });

  it('with P/E by hand records no since, and says once what --on-change cannot see', async () => {
    const { check, lines } = journal();
    const flags = '--pe-large 22 --pe-small 15';
    const first = await check(`--on-change ${flags} --quiet`, until('2026-01-28'));
    expect(first.err).toBe(
      'note: --pe-large and --pe-small have no history: a score between 0.1 and 0.2 keeps no direction that an earlier run had; ' +
        'dated figures do, --inputs FILE\n',
    );
    expect(first.out).not.toContain('since=');
    expect((await check(`--on-change ${flags} --quiet`, until('2026-01-29'))).err).toBe('');
    expect(lines().map(({ since }) => since)).toEqual([null, null]);
    expect((await journal().check('--on-change', until('2026-01-28'))).err).toBe('');
    const report = JSON.parse((await check(`${flags} --json`)).out);
    expect(report.verdict).toMatchObject({
      since: null,
      sessions: null,
      sinceReason: 'a P/E on the command line has no history',
      withoutByHand: { since: expect.stringMatching(/^\d{4}-/), sessions: expect.any(Number) },
    });
  });

  it('with --on-change prints the first verdict, then only one that differs, and records all', async () => {
    const { check, lines } = journal();
    const states: string[] = [];
    for (const date of [
      '2025-11-05',
      '2025-11-06',
      '2025-11-07',
      '2025-12-09',
      '2025-12-10',
      '2025-12-11',
      '2026-01-08',
      '2026-01-09',
    ]) {
      const { status, out, err } = await check('--on-change --quiet', until(date));
      expect([status, err]).toEqual([0, '']);
      const state = lines().at(-1).state;
      expect(out === '', date).toBe(state === states.at(-1));
      if (out !== '') expect(out).toContain(`${date} ${state} `);
      states.push(state);
    }
    expect(lines().map(({ state }) => state)).toEqual(states);
    expect(new Set(states).size).toBeGreaterThan(1);
  });

  it('compares only verdicts of the same settings', async () => {
    const { check } = journal();
    expect((await check('--on-change --quiet')).out).not.toBe('');
    expect((await check('--on-change --quiet --window 126')).out).not.toBe('');
    expect((await check('--on-change --quiet')).out).toBe('');
    expect((await check('--on-change --quiet --window 126')).out).toBe('');
  });

  it('writes no --output where nothing has changed, and gives the verdict as the status all the same', async () => {
    const { check, lines } = journal();
    const first = await check('--on-change --exit-code --output a.txt');
    const second = await check('--on-change --exit-code --output a.txt');
    expect([Object.keys(first.written), Object.keys(second.written)]).toEqual([['a.txt'], []]);
    expect(second.status).toBe(first.status);
    expect(lines().length).toBe(2);
  });

  it('reports repairs', async () => {
    const { check, disk, lines } = journal();
    await check('--quiet');
    disk.set(path, `${disk.texts()[path]}{"schemaVersion":2,"rota`);
    disk.marks.set(`${path}.lock`, holderText(holder(3)));
    expect((await check('--quiet')).err).toBe(
      'warning: the lock of process 3, which no longer runs, was taken over\n' +
        `warning: the last line of "${path}" was cut off and is set aside in "${path}.torn-1"\n`,
    );
    expect(lines().length).toBe(2);
  });
});

describe('an answer that cannot be written', () => {
  const recorded = `the verdict is recorded in "${path}"`;
  const shows = ': rotation history --journal FILE shows it\n';
  const unchanged = 'the file was not changed: name one in an existing folder with write permission and free space';

  it('is told, and that the verdict is recorded', async () => {
    const { check, lines } = journal();
    const { status, err, written } = await check('--json --output a.json', { closed: ['a.json'] });
    expect({ status, written }).toEqual({ status: 1, written: {} });
    expect(err).toBe(`error: cannot write "a.json": permission denied\nhint: ${unchanged}; ${recorded}${shows}`);
    const onStdout = await check('--quiet', { stdoutFails: 'ENOSPC' });
    expect(onStdout).toMatchObject({
      status: 1,
      err: `error: cannot write the answer: the disk is full\nhint: ${recorded}${shows}`,
    });
    expect(lines()).toHaveLength(2);
  });

  it('is not printed by the next run with --on-change, which is told', async () => {
    const { check } = journal();
    const { err } = await check('--on-change --output a.txt', { closed: ['a.txt'] });
    expect(err).toContain(`${recorded}, and --on-change does not print it again${shows}`);
    expect((await check('--on-change --output a.txt')).written).toEqual({});
  });

  it('to a reader who has enough is no error', async () => {
    expect(await journal().check('--quiet', { stdoutFails: 'EPIPE' })).toMatchObject({ status: 0, err: '' });
  });

  it('for a mistake on the command line is told with its own hint, too', async () => {
    const { check } = journal();
    const { status, err } = await check('--output spx.csv');
    expect({ status, err }).toEqual({
      status: 2,
      err: `error: --output "spx.csv" is one of the inputs\nhint: name another file; ${recorded}${shows}`,
    });
  });
});

it('a lock that cannot be removed does not damage the record', async () => {
  const { check, disk, lines } = journal();
  disk.breakAt(3, 'full');
  expect(await check('--quiet')).toMatchObject({
    status: 0,
    out: expect.stringContaining('score='),
    err: `warning: the lock of "${path}" could not be removed: the disk is full\n`,
  });
  expect(lines().length).toBe(1);
});

test.each([
  ['', 0],
  ['--wait', 60],
  ['--wait 2', 2],
])('with %j a run waits for another one %i seconds', async (flags, seconds) => {
  const { disk, state } = journal([holder(3)]);
  disk.marks.set(`${path}.lock`, holderText(holder(3)));
  let waited = 0;
  const wait = async (milliseconds: number) => {
    waited += milliseconds;
  };
  const { status } = await run(`check ${ownFlags} --journal ${path} ${flags}`, {
    files: ownFiles,
    state: { ...state, wait },
  });
  expect([status, waited]).toEqual([75, seconds * 1000]);
});

describe('nothing is recorded', () => {
  it('while another run holds the journal', async () => {
    const { check, disk } = journal([holder(3)]);
    disk.marks.set(`${path}.lock`, holderText(holder(3)));
    for (const flags of ['--json', '--json --wait', '--json --wait 2']) {
      const { status, out } = await check(flags);
      expect([status, JSON.parse(out).error.code]).toEqual([75, 'locked']);
    }
    expect(disk.texts()).toEqual({});
  });

  it('in the journal of a newer program, which is left as it is', async () => {
    const { check, disk } = journal();
    disk.set(path, '{"schemaVersion":3}\n');
    expect(await check('--quiet')).toMatchObject({
      status: 3,
      out: '',
      err: expect.stringContaining(`error: "${path}" was written by a newer rotation`),
    });
    expect(disk.texts()).toEqual({ [path]: '{"schemaVersion":3}\n' });
    expect([...disk.marks]).toEqual([]);
  });

  it('on a full disk, and that is a fault of the machine; the next run records', async () => {
    const { check, disk, lines } = journal();
    await check('--quiet');
    disk.breakAt(2, 'once');
    expect(await check('--quiet')).toMatchObject({
      status: 1,
      out: '',
      err:
        `error: cannot write "${path}": the disk is full\n` +
        'hint: nothing of this run was recorded; what was there is kept\n',
    });
    disk.restart();
    expect(lines().length).toBe(1);
    expect((await check('--quiet')).status).toBe(0);
    expect(lines().length).toBe(2);
  });

  it('for sure, unless what was written cannot be taken off again: then nobody says so', async () => {
    const { check, disk, lines } = journal();
    await check('--quiet');
    disk.breakAt(2, 'full');
    expect(await check('--quiet')).toMatchObject({
      status: 1,
      out: '',
      err:
        `warning: the lock of "${path}" could not be removed: the disk is full\n` +
        `error: cannot write "${path}": the disk is full\n` +
        'hint: the line of this run may be there, whole or in part; what was there before is kept, ' +
        'and the next run sets half a line aside\n',
    });
    disk.restart();
    expect(await check('--quiet')).toMatchObject({ status: 0, err: expect.stringContaining('is set aside') });
    expect(lines().length).toBe(2);
  });

  it('where the data is refused', async () => {
    const { check, disk } = journal();
    expect((await check('--max-age 0', { now: '2026-02-27T22:00:00Z' })).status).toBe(4);
    expect((await check('', { files: { 'spx.csv': '' } })).status).toBe(3);
    expect(disk.texts()).toEqual({});
  });

  test.each([
    [`${ownFlags} --journal j --as-of 2026-01-08`, '--journal cannot be used with --as-of'],
    [`${ownFlags} --journal /dev/null`, '--journal "/dev/null" is not a regular file'],
    [`${ownFlags} --journal j --output j`, '--output "j" is the journal'],
    [`${ownFlags} --on-change`, '--on-change needs --journal'],
    [`${ownFlags} --wait 5`, '--wait needs --journal'],
    ['--journal j', 'no price files, and --journal never uses the synthetic sample'],
  ])('of %s: wrong usage', async (flags, message) => {
    const { state, disk } = journal();
    const { status, out, err } = await run(`check ${flags}`, { files: ownFiles, state, devices: ['/dev/null'] });
    expect([status, out, err.split('\n')[0]]).toEqual([2, '', `error: ${message}`]);
    expect(disk.texts()).toEqual({});
  });
});
