import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { holderText, type LockHolder } from '../../../src/journal/lock-holder.ts';
import { self as selfNow } from '../../../src/platform/processes.ts';
import { folderWith } from '../../helpers/faults/scenario.ts';
import { ownFiles } from '../../helpers/processes/fake-io.ts';
import { rotation } from '../../helpers/processes/rotation.ts';

const self = selfNow();
const line = '{"schemaVersion":2}\n';
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** A folder with prices and a journal, whose lock has this text since so many minutes. */
function locked(text: string, minutes = 0): string {
  const folder = folderWith({ ...ownFiles, 'j.ndjson': line, 'j.ndjson.lock': text });
  utimesSync(join(folder, 'j.ndjson.lock'), minutesAgo(minutes), minutesAgo(minutes));
  return folder;
}

const check = (cwd: string) => rotation(['check', '--data', '.', '--quiet', '--journal', 'j.ndjson'], { cwd });
const lines = (folder: string) => readFileSync(join(folder, 'j.ndjson'), 'utf8').split('\n').length - 1;
const gone = (): LockHolder => ({ ...self, pid: spawnSync(process.execPath, ['-e', '']).pid });

describe('the next run takes over, and says so', () => {
  test.each([
    ['of a process that no longer runs', () => holderText(gone()), / no longer runs, /],
    ['of a process whose number was given again', () => holderText({ ...self, start: '1' }), / no longer runs, /],
    ['that its process did not live to finish', () => '', /unfinished lock of a run that was killed/],
    ['of which half is there', () => holderText(gone()).slice(0, 30), /unfinished lock of a run that was killed/],
  ])('a lock %s', (_, text, told) => {
    const folder = locked(text());
    const { status, err } = check(folder);
    expect(status).toBe(0);
    expect(err).toMatch(/^warning: [^\n]* was taken over\n$/);
    expect(err).toMatch(told);
    expect([lines(folder), existsSync(join(folder, 'j.ndjson.lock'))]).toEqual([2, false]);
  });

  test.skipIf(self.boot === null || self.machine === null)('a lock of before the machine was started again', () => {
    const folder = locked(holderText({ ...self, boot: '00000000-0000-4000-8000-000000000000' }));
    expect(check(folder)).toMatchObject({ status: 0, err: expect.stringContaining('no longer runs, was taken over') });
  });
});

describe('a lock of a process that cannot be seen', () => {
  const elsewhere = [
    ['another machine', { host: 'elsewhere.example', machine: 'x', boot: 'x' }],
    ['another container of this name', { namespace: 'pid:[1]', boot: self.boot ?? 'x' }],
    ['another machine of this name', { machine: 'x', boot: 'x', namespace: 'x' }],
  ] as const;

  test.skipIf(self.boot === null).each(elsewhere)('of %s is named and left for an hour', (_, rest) => {
    const folder = locked(holderText({ ...gone(), ...rest }), 50);
    const { status, out, err } = check(folder);
    expect([status, out, lines(folder)]).toEqual([75, '', 1]);
    expect(err).toMatch(
      /is held by process \d+ on \S+\nhint: .* delete ".*j\.ndjson\.lock"; .* ignored once it is an hour old\n$/,
    );
    unlinkSync(join(folder, 'j.ndjson.lock'));
    expect(check(folder)).toMatchObject({ status: 0, err: '' });
  });

  test.skipIf(self.boot === null).each(elsewhere)('of %s is taken over after that', (_, rest) => {
    const folder = locked(holderText({ ...gone(), ...rest }), 70);
    const { status, err } = check(folder);
    expect([status, lines(folder)]).toEqual([0, 2]);
    expect(err).toMatch(/^warning: the lock of process \d+ on \S+, more than an hour old, was taken over\n$/);
  });
});

describe('half-written files of a run that was killed', () => {
  const own = () => {
    const folder = folderWith({ ...ownFiles, 'today.json': 'old' });
    const inject = `const fs = require('fs'); fs.renameSync = () => process.kill(process.pid, 'SIGKILL');`;
    writeFileSync(join(folder, 'kill.cjs'), inject);
    return folder;
  };
  const output = ['check', '--data', '.', '--json', '--output', 'today.json'];
  const temporary = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

  it('are removed by the next run that writes to their folder', () => {
    const folder = own();
    const env = { PATH: process.env.PATH ?? '', NODE_OPTIONS: `--require ${join(folder, 'kill.cjs')}` };
    expect(rotation(output, { cwd: folder, env }).status).toBe('SIGKILL');
    expect(temporary(folder)).toHaveLength(1);
    expect(readFileSync(join(folder, 'today.json'), 'utf8')).toBe('old');
    expect(rotation(output, { cwd: folder }).status).toBe(0);
    expect(temporary(folder)).toEqual([]);
  });

  it('of another machine are removed after an hour', () => {
    const folder = own();
    const theirs = join(folder, '.rotation-elsewhere.example-17-0.tmp');
    writeFileSync(theirs, 'half');
    utimesSync(theirs, minutesAgo(50), minutesAgo(50));
    expect(rotation(output, { cwd: folder }).status).toBe(0);
    expect(temporary(folder)).toHaveLength(1);
    utimesSync(theirs, minutesAgo(70), minutesAgo(70));
    expect(rotation(output, { cwd: folder }).status).toBe(0);
    expect(temporary(folder)).toEqual([]);
  });
});
