import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { LockHolder, ProcessState } from '../journal/lock-holder.ts';
import { isCode } from './retry.ts';

/** What a file of the system says; null where there is none. */
function said(read: () => string): string | null {
  try {
    return read().trim() || null;
  } catch {
    return null;
  }
}

/** How a system tells of a process: whether it is a dead one that nobody has waited for, and its start. */
type Look = (pid: number) => { isDead: boolean; start: string | null };

/** Linux: the state, and the start in clock ticks since the machine was started. */
const lookInProc: Look = (pid) => {
  const stat = said(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is a name in brackets, which may hold blanks and brackets itself.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return { isDead: /^[ZX]$/.test(fields[0] ?? ''), start: fields[19] ?? null };
};

/** macOS and other Unixes: the state, and the start to the second. What it needs is loaded when it is asked. */
export const lookByPs: Look = (pid) => {
  const { stdout } = process
    .getBuiltinModule('node:child_process')
    .spawnSync('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)], {
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      encoding: 'utf8',
    });
  const [, state = '', start = null] = /^\s*(\S+)\s+(\S.*\S)\s*$/.exec(stdout ?? '') ?? [];
  return { isDead: state.startsWith('Z'), start };
};

/** Windows says nothing without a program that takes half a second. */
const noLook: Look = () => ({ isDead: false, start: null });

const look = { linux: lookInProc, android: lookInProc, win32: noLook }[process.platform as string] ?? lookByPs;

/** Asks the system for a process of this number, here and now. */
export function query(pid: number): ProcessState {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return { isRunning: false, start: null };
  }
  const { isDead, start } = look(pid);
  return { isRunning: !isDead, start };
}

/** The id of the machine is nobody's business: what is written is a sum of it. */
const sumOf = (id: string) =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(`rotation ${id}`).digest('hex').slice(0, 16);

function machineOf(): string | null {
  const id = said(() => readFileSync('/etc/machine-id', 'utf8'));
  return id && sumOf(id);
}

/** Where the numbers of this process and its like count. */
export const here = {
  host: hostname(),
  boot: said(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  namespace: said(() => readlinkSync('/proc/self/ns/pid')),
};

/** This process, for its locks: a file that is only replaced needs no more than {@link here}. */
export const self = (): LockHolder => ({
  ...{ pid: process.pid, ...here, machine: machineOf(), start: query(process.pid).start },
});
