import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, called } from './rotation.ts';
import { temporaryFolder } from './temporary-folder.ts';

const strace = '/usr/bin/strace';
const usual = ['-f', '-y', '-e', 'signal=none'];
const env = { LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: '1770500000' };

/** Whether calls to the system can be watched and broken here; some containers forbid it. */
export const isTraceable =
  existsSync(strace) && called(strace, [...usual, '-e', 'trace=fsync', 'true'], { cwd: '/' }).status === 0;

/** Calls that change what lies on a disk. */
export const changing = ['openat', 'write', 'pwrite64', 'fsync', 'ftruncate', 'rename', 'symlink', 'unlink'] as const;

/** One call to the system: its name, which of that name it was in its thread, and the line that strace wrote. */
export interface SystemCall {
  name: string;
  nth: number;
  line: string;
}

interface Traced {
  status: number | string | null;
  out: string;
  err: string;
  /** What the main thread called, in order. */
  calls: SystemCall[];
}

/** Runs the program and watches it; `inject` as strace takes it breaks a call. */
export function traced(args: readonly string[], cwd: string, inject?: string): Traced {
  const log = join(temporaryFolder(), 'log');
  const breaking = inject === undefined ? [] : ['-e', `inject=${inject}`];
  const watched = ['-e', `trace=${changing.join(',')}`, ...breaking, '-o', log];
  const run = called(strace, [...usual, ...watched, process.execPath, bin, ...args], { cwd, env });
  const lines = readFileSync(log, 'utf8').split('\n');
  const main = /^\d+/.exec(lines[0] ?? '')?.[0];
  const seen = new Map<string, number>();
  const calls: SystemCall[] = [];
  for (const line of lines) {
    const [, thread, name] = /^(\d+)\s+(\w+)\(/.exec(line) ?? [];
    if (thread !== main || name === undefined) continue;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    calls.push({ name, nth: seen.get(name) ?? 0, line });
  }
  return { ...run, calls };
}

/** The calls that changed, or began to change, something in the folder where the program ran: opened for reading only is none. */
export const changesIn = (folder: string, calls: readonly SystemCall[]): SystemCall[] =>
  calls.filter(
    ({ name, line }) =>
      (line.includes(folder) || ['symlink', 'unlink', 'rename'].includes(name)) &&
      (name !== 'openat' || line.includes('O_CREAT') || line.includes('O_RDWR')),
  );
