import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it, test } from 'vitest';
import { lookByPs, query, self as selfNow } from '../../src/platform/processes.ts';

const self = selfNow();

const hasProc = existsSync('/proc/self/stat');
const hasPs = existsSync('/usr/bin/ps') || existsSync('/bin/ps');

/** A shell whose child has ended and is not waited for, as nobody does in many containers. */
async function withZombie(act: (pid: number) => void): Promise<void> {
  const parent = spawn('/bin/sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const pid = await new Promise<number>((resolve) => parent.stdout.on('data', (text) => resolve(Number(text))));
    const stat = (of: number | undefined) => readFileSync(`/proc/${of}/stat`, 'utf8');
    const until = async (isSo: () => boolean) => {
      for (let i = 0; i < 1000 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    // A shell would wait for its child; a sleep does not.
    await until(() => stat(parent.pid).includes('(sleep)'));
    process.kill(pid, 'SIGKILL');
    await until(() => stat(pid).includes(') Z '));
    act(pid);
  } finally {
    parent.kill('SIGKILL');
  }
}

describe('a process', () => {
  it('is this one by number and host', () => {
    expect(self).toMatchObject({ pid: process.pid, host: hostname() });
    expect(query(process.pid)).toEqual({ isRunning: true, start: self.start });
  });

  it('that has ended does not run', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(query(pid)).toEqual({ isRunning: false, start: null });
  });

  test.skipIf(!hasProc)('has a start, a boot and a namespace on Linux', () => {
    expect(self.start).toMatch(/^\d+$/);
    expect(self.boot).toBe(readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
    expect(self.namespace).toMatch(/^pid:\[\d+\]$/);
    const { start } = query(1);
    expect(Number(start)).toBeLessThan(Number(self.start));
  });

  test.skipIf(!hasProc || !existsSync('/etc/machine-id'))('does not tell the id of the machine', () => {
    const id = readFileSync('/etc/machine-id', 'utf8').trim();
    expect(self.machine).toMatch(id === '' ? /^$/ : /^[0-9a-f]{16}$/);
    expect(self.machine).not.toContain(id.slice(0, 16));
  });

  test.skipIf(!hasProc)('that is dead and not waited for does not run', () =>
    withZombie((pid) => expect(query(pid).isRunning).toBe(false)),
  );
});

describe.skipIf(!hasPs)('ps, asked where there is no /proc', () => {
  it('says the start of a process, always in the same words', () => {
    const { isDead, start } = lookByPs(process.pid);
    expect(isDead).toBe(false);
    expect(start).toMatch(/^[A-Z][a-z]{2} [A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d 20\d\d$/);
    expect(lookByPs(process.pid).start).toBe(start);
    const age = Date.now() - Date.parse(`${start} UTC`);
    expect(Math.abs(age / 1000 - process.uptime())).toBeLessThan(60);
  });

  it('says nothing of a process that is not there', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(lookByPs(pid)).toEqual({ isDead: false, start: null });
  });

  test.skipIf(!hasProc)('sees that a process is dead', () =>
    withZombie((pid) => expect(lookByPs(pid).isDead).toBe(true)),
  );
});
