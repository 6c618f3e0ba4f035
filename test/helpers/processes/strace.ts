import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, called } from './rotation.ts';
import { temporaryFolder } from './temporary-folder.ts';

const strace = '/usr/bin/strace';
const usual = ['-f', '-y', '-e', 'signal=none'];

/** Whether calls to the system can be watched and broken here; some containers forbid it. */
export const isTraceable =
  existsSync(strace) && called(strace, [...usual, '-e', 'trace=fsync', 'true'], { cwd: '/' }).status === 0;

/** Calls that change what lies on a disk, by the names that they have on one machine or the other. */
const changing = [
  ...['openat', 'write', 'pwrite64', 'fsync', 'ftruncate', 'fchmod'],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'unlink', 'unlinkat', 'mkdir', 'mkdirat'],
];

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

export interface Tracing {
  /** Breaks calls, each as strace takes it. */
  inject?: readonly string[];
  /** File that is watched, with `$PID` for the number of the process; every file if not given. */
  path?: string | undefined;
  env?: Record<string, string>;
}

/**
 * Watches one file, by its whole name and by that in the folder. `-D` leaves the number of this shell to the program, so
 * that files named after it are known beforehand.
 */
// biome-ignore lint/suspicious/noTemplateCurlyInString: bash, not a template
const script = 'path="${1//\\$PID/$$}"; strace="$2"; shift 2; exec "$strace" -D -P "$path" -P "${path#"$PWD/"}" "$@"';

/** The file of a call: that of its descriptor, or its first name. */
function pathOf(line: string, cwd: string, pid: string): string | null {
  const descriptor = /^\d+\s+\w+\(\d+<([^>]*)>/.exec(line)?.[1];
  const named = /"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  const path = descriptor ?? (named?.startsWith('/') === false ? `${cwd}/${named}` : named);
  return path?.startsWith(cwd) ? path.replace(`-${pid}-`, '-$PID-') : null;
}

/** Runs a program to its end, and that of all who have its streams, while this process goes on. */
const ended = (file: string, args: readonly string[], cwd: string, env: Record<string, string>) =>
  new Promise<Omit<Traced, 'calls'>>((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text.out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      text.err += chunk;
    });
    child.on('error', reject).on('close', (status, signal) => resolve({ status: status ?? signal, ...text }));
  });

/** Runs the program and watches it. */
export async function traced(args: readonly string[], cwd: string, how: Tracing = {}): Promise<Traced> {
  const { inject = [], path, env = {} } = how;
  const log = join(temporaryFolder(), 'log');
  const breaking = inject.flatMap((one) => ['-e', `inject=${one}`]);
  const trace = `trace=${changing.map((name) => `?${name}`).join(',')}`;
  const command = [...usual, '-e', trace, '-o', log, ...breaking, process.execPath, bin, ...args];
  const all = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: '1769900000', ...env };
  const run = await (path === undefined
    ? ended(strace, command, cwd, all)
    : ended('/bin/bash', ['-c', script, 'bash', path, strace, ...command], cwd, all));
  const text = readFileSync(log, 'utf8');
  const lines = text.split('\n');
  // The first to call: other threads may have ended before.
  const main = /^(\d+)\s+\w+\(/m.exec(text)?.[1] ?? '';
  const seen = new Map<string, number>();
  const calls = lines.flatMap((line): SystemCall[] => {
    const [, thread, name = ''] = /^(\d+)\s+(\w+)\(/.exec(line) ?? [];
    const of = thread === main ? pathOf(line, cwd, main) : null;
    if (of === null) return [];
    const nth = (seen.get(`${name} ${of}`) ?? 0) + 1;
    seen.set(`${name} ${of}`, nth);
    return [{ name, path: of, nth, line }];
  });
  return { ...run, calls };
}

/** The calls that changed, or began to change, something: opened for reading only is none. */
export const changesIn = (calls: readonly SystemCall[]): SystemCall[] =>
  calls.filter(({ name, line }) => name !== 'openat' || /O_CREAT|O_RDWR|O_WRONLY/.test(line));

/** Runs the program with one of its calls going wrong: refused with an error, or the process gone before it. */
export async function broken(args: readonly string[], cwd: string, call: SystemCall, wrong: string, how: Tracing = {}) {
  const inject = [...(how.inject ?? []), `${call.name}:${wrong}:when=${call.nth}`];
  const run = await traced(args, cwd, { ...how, inject, path: call.path.replace('$CWD', cwd) });
  const isHit = wrong.startsWith('signal')
    ? run.status === wrong.replace('signal=', '') || run.calls.length >= call.nth
    : run.calls.some(({ line }) => line.includes('(INJECTED)'));
  if (!isHit) throw new Error(`${call.name} ${call.nth} of ${call.path} was not reached: ${call.line}`);
  return run;
}
