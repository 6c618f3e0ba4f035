import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { holderText } from '../../src/journal/lock-holder.ts';
import { here, self } from '../../src/platform/processes.ts';
import { ownFiles } from '../helpers/processes/fake-io.ts';
import { bin, called, rotation } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';
import { propertyRuns } from '../helpers/property-runs.ts';

/** A folder with the three sample files under names of their own. */
function prices(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(folder, name), text);
  return folder;
}

const check = (...flags: string[]) => ['check', '--data', '.', '--quiet', '--journal', 'j.ndjson', ...flags];
const linesOf = (folder: string) =>
  readFileSync(join(folder, 'j.ndjson'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line): { schemaVersion: number } => JSON.parse(line));

/** The exit statuses of so many runs at once. */
const atOnce = (count: number, folder: string, ...flags: string[]) =>
  Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<number | null>((resolve, reject) => {
          const child = spawn(process.execPath, [bin, ...check(...flags)], { cwd: folder, stdio: 'ignore' });
          child.on('error', reject).on('exit', resolve);
        }),
    ),
  );

describe('a journal', () => {
  it('has a whole line of each of many runs at once that wait', async () => {
    const folder = prices();
    const count = Math.max(20, propertyRuns(7));
    expect(await atOnce(count, folder, '--wait')).toEqual(Array(count).fill(0));
    expect(linesOf(folder).length).toBe(count);
    expect(readdirSync(folder).sort()).toEqual(['j.ndjson', 'nasdaq.csv', 'rut.csv', 'spx.csv']);
  });

  it('has a whole line of each run that could have it; the others end with 75', async () => {
    const folder = prices();
    const statuses = await atOnce(10, folder);
    expect(statuses.filter((status) => status !== 0 && status !== 75)).toEqual([]);
    expect(linesOf(folder).length).toBe(statuses.filter((status) => status === 0).length);
  });

  it('is waited for, and taken over from a process that has ended', () => {
    const folder = prices();
    const lock = join(folder, 'j.ndjson.lock');
    writeFileSync(lock, holderText(self()));
    expect(rotation(check('--wait', '1'), { cwd: folder })).toMatchObject({
      status: 75,
      out: '',
      err: expect.stringContaining(`is held by process ${process.pid} on ${here.host} after 1 s\n`),
    });
    const gone = called(process.execPath, ['-p', 'process.pid']).out.trim();
    // An earlier version made a lock of a link, and wrote boot and start as one.
    const earlier = JSON.stringify({ pid: Number(gone), host: here.host, start: `${here.boot} 1` });
    symlinkSync(earlier, join(folder, 'k.ndjson.lock'));
    const { status, err } = rotation(['check', '--data', '.', '--quiet', '--journal', 'k.ndjson'], { cwd: folder });
    expect([status, err]).toEqual([0, `warning: the lock of process ${gone}, which no longer runs, was taken over\n`]);
    expect(existsSync(join(folder, 'k.ndjson.lock'))).toBe(false);
  });

  it('is one, by whatever link it is named', () => {
    const folder = prices();
    symlinkSync('j.ndjson', join(folder, 'link.ndjson'));
    rotation(check(), { cwd: folder });
    const { status, out } = rotation(['check', '--data', '.', '--on-change', '--journal', 'link.ndjson'], {
      cwd: folder,
    });
    expect([status, out, linesOf(folder).length]).toEqual([0, '', 2]);
  });

  test.skipIf(!existsSync('/usr/bin/env'))(
    'is kept without a home folder, a locale and a terminal, as cron runs it',
    () => {
      const folder = prices();
      const argv = ['-i', process.execPath, bin, ...check('--on-change')];
      const [first, second] = [1, 2].map(() => called('/usr/bin/env', argv, { cwd: folder }));
      expect(first).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^2026-01-30 [a-z-]+ /) });
      expect(second).toEqual({ status: 0, err: '', out: '' });
    },
  );
});
