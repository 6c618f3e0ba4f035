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
const changing = ['openat', 'write', 'pwrite64', 'fsync', 'ftruncate', 'rename', 'symlink', 'unlink'] as const;

/** A call to the system, known by its kind and its file: other threads and V8 itself call in between, now and then. */
export interface SystemCall {
  name: string;
  /** Absolute, with `$PID` for the number of the process. */
  path: string;
  /** Which call of that name on that file it was, from 1. */
  nth: number;
  /** As strace wrote it. */
  line: string;
}

interface Traced {
  status: number | string | null;
  out: string;
  err: string;
  /** What the main thread called on files in its folder, in order. */
  calls: SystemCall[];
}

/**
 * Watches one file, by its whole name and by that in the folder. `-D` leaves the number of this shell to the program, so
 * that files named after it are known beforehand.
 */
// biome-ignore lint/suspicious/noTemplateCurlyInString: bash, not a template
const script = 'path="${1//\\$PID/$$}"; strace="$2"; shift 2; exec "$strace" -D -P "$path" -P "${path#"$PWD/"}" "$@"';

/** The file of a call: that of its descriptor or its name. The first text of a symlink is what the link holds. */
function pathOf(line: string, cwd: string, pid: string): string | null {
  const descriptor = /^\d+\s+(?!openat)\w+\(\d+<([^>]*)>/.exec(line)?.[1];
  const [first, second] = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text);
  const named = line.includes(' symlink(') ? second : first;
  const path = descriptor ?? (named?.startsWith('/') === false ? `${cwd}/${named}` : named);
  return path?.startsWith(cwd) ? path.replace(`-${pid}-`, '-$PID-') : null;
}

/**
 * Runs the program and watches it.
 *
 * @param inject - breaks a call, as strace takes it
 * @param path - of the file that is watched, with `$PID` for the number of the process; every file if not given
 */
export function traced(args: readonly string[], cwd: string, inject?: string, path?: string): Traced {
  const log = join(temporaryFolder(), 'log');
  const program = [process.execPath, bin, ...args];
  const breaking = inject === undefined ? [] : ['-e', `inject=${inject}`];
  const command = [...usual, '-e', `trace=${changing.join(',')}`, '-o', log, ...breaking, ...program];
  const run =
    path === undefined
      ? called(strace, command, { cwd, env })
      : called('/bin/bash', ['-c', script, 'bash', path, strace, ...command], { cwd, env });
  const lines = readFileSync(log, 'utf8').split('\n');
  const main = /^\d+/.exec(lines[0] ?? '')?.[0] ?? '';
  const seen = new Map<string, number>();
  const calls = lines.flatMap((line): SystemCall[] => {
    const [, thread, name = ''] = /^(\d+)\s+(\w+)\(/.exec(line) ?? [];
    const path = thread === main ? pathOf(line, cwd, main) : null;
    if (path === null) return [];
    const nth = (seen.get(`${name} ${path}`) ?? 0) + 1;
    seen.set(`${name} ${path}`, nth);
    return [{ name, path, nth, line }];
  });
  return { ...run, calls };
}

/** The calls that changed, or began to change, something: opened for reading only is none. */
export const changesIn = (calls: readonly SystemCall[]): SystemCall[] =>
  calls.filter(({ name, line }) => name !== 'openat' || line.includes('O_CREAT') || line.includes('O_RDWR'));
